const [team, anonymous] = document.querySelectorAll('skills-team');
const json = async (name) => (await fetch(`/data/samples/${name}.json`)).json();

// who was asked, how many are needed, what was promised; names and offices as the portal knows them
const [{ people }, survey, promised] = await Promise.all(
  ['team-60-people', 'team-60-survey', 'team-60-anonymous-survey'].map(json),
);
team.people = people;
team.survey = survey;
anonymous.survey = promised;

const team = document.querySelector('skills-team');
const { people, attributes } = await (await fetch('/data/samples/team-60-people.json')).json();

team.people = people;
team.survey = {
  schemaVersion: 1,
  id: 'team-60',
  title: 'Perception group',
  profile: { id: 'senior-computer-vision-scientist' },
  audience: { size: people.length, ids: people.map(({ id }) => id) },
  attributes,
  needs: { pytorch: 12, 'data-and-labeling-strategy': 8, 'optimization-for-inference': 6 },
  privacy: { mode: 'named' },
};

const received = document.querySelector('#received');

document.querySelector('#application').addEventListener('submit', (event) => {
  event.preventDefault();
  const { skills, ...others } = Object.fromEntries(new FormData(event.target));
  received.querySelector('pre').textContent = JSON.stringify(
    { ...others, skills: JSON.parse(skills) },
    null,
    2,
  );
  received.hidden = false;
  received.querySelector('pre').focus();
});

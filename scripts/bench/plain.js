// What somebody writes by hand: one table of radios, and the answers as an object.
const levels = ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'];

const row = ({ id, name }) =>
  `<tr><th scope="row">${name}</th>${levels
    .map(
      (label, value) => `<td><input type="radio" name="${id}" value="${value}" aria-label="${label}"></td>`,
    )
    .join('')}</tr>`;

export function createTable(profile) {
  const host = document.createElement('div');
  const heads = `<tr><th>Skill</th>${levels.map((label) => `<th>${label}</th>`).join('')}</tr>`;
  host.innerHTML = `<table><tbody>${heads}${profile.tiers.flatMap(({ skills }) => skills.map(row)).join('')}</tbody></table>`;
  const answers = {};
  host.addEventListener('change', ({ target }) => {
    answers[target.name] = Number(target.value);
  });
  return { host, answers };
}

// What somebody writes who has just met Lit: the same table as one template, rendered anew on every change.
import { html, LitElement } from 'lit';
import { map } from 'lit/directives/map.js';

const levels = ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'];

class NaiveTable extends LitElement {
  static properties = { profile: { attribute: false } };

  answers = {};

  render() {
    const skills = this.profile.tiers.flatMap((tier) => tier.skills);
    return html`<table>
      <tbody>
        <tr>
          <th>Skill</th>
          ${map(levels, (label) => html`<th>${label}</th>`)}
        </tr>
        ${map(skills, (skill) => this.renderRow(skill))}
      </tbody>
    </table>`;
  }

  renderRow({ id, name }) {
    return html`<tr>
      <th scope="row">${name}</th>
      ${map(
        levels,
        (label, value) =>
          html`<td>
            <input
              type="radio"
              name=${id}
              value=${value}
              aria-label=${label}
              .checked=${this.answers[id] === value}
              @change=${() => this.rate(id, value)}
            />
          </td>`,
      )}
    </tr>`;
  }

  rate(id, value) {
    this.answers[id] = value;
    this.requestUpdate();
  }
}

customElements.define('naive-table', NaiveTable);

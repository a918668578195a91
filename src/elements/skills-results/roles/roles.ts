import { html, nothing } from 'lit';
import { roleIndex, type Row } from '../../../model/role-index.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { gapsOf } from '../../../scoring/gap.js';
import { carryTo } from '../../../scoring/match.js';
import { defaultTiers, shownRows } from '../../../scoring/shown.js';
import { countStandings } from '../../../scoring/standing.js';
import { sectionTemplate } from '../pieces.js';
import { levelName, listed, type ResultsScene } from '../scene.js';
import { rolesStyles } from './roles.styles.js';

export const styles = [rolesStyles];

const folded = ({ number }: ResultsScene, title: string, entries: readonly unknown[]) =>
  entries.length === 0
    ? nothing
    : html`<details>
        <summary>${title} <span class="number faint">${number(entries.length)}</span></summary>
        <ul>
          ${entries.map((entry) => html`<li>${entry}</li>`)}
        </ul>
      </details>`;

/** How the same answers stand against one other role: matched skills, what is missing, what nobody was asked. */
function roleTemplate(scene: ResultsScene, role: RoleProfile) {
  const { profile, answers, contexts, text, number } = scene;
  const carried = carryTo(role, profile, answers);
  const own = contexts.filter((id) => role.contexts?.some((each) => each.id === id));
  const rows = shownRows({ profile: role, tiersShown: defaultTiers(role), contexts: own });
  const unmatched = new Set(carried.unmatched);
  const asked = rows.filter((row) => !unmatched.has(row));
  const { atTarget, belowTarget, unrated, notApplicable } = countStandings(asked, carried.answers, own);
  const counts = [
    text('tierAtTarget', { at: number(atTarget), count: number(atTarget + belowTarget) }),
    ...(unrated > 0 ? [text('tierUnrated', { count: number(unrated) })] : []),
    ...(notApplicable > 0 ? [text('tierNotApplicable', { count: number(notApplicable) })] : []),
  ];
  const levels = roleIndex(role).scale.levels;
  const nameOf = (row: Row | undefined) => row?.skill.name ?? '';
  const gaps = gapsOf(asked, carried.answers, own).map(({ skill, level, target }) =>
    text('answerOf', {
      rater: nameOf(roleIndex(role).bySkill.get(skill)),
      answer: text('fromTo', { from: levelName({ levels }, level), to: levelName({ levels }, target) }),
    }),
  );
  return html`<li class="role" part="role">
    <h4 class="role-title" lang=${role.lang === scene.lang ? nothing : role.lang}>${role.title}</h4>
    ${
      carried.otherScale
        ? html`<p>${text('rolesScale')}</p>`
        : html`<p class="number">
              ${text('rolesMatched', { matched: number(asked.length), count: number(rows.length) })}
              <b>${asked.length > 0 ? listed(scene, counts) : nothing}</b>
            </p>
            ${folded(scene, text('rolesBelow'), gaps)}
            ${folded(
              scene,
              text('rolesUnmatched'),
              rows.filter((row) => unmatched.has(row)).map((row) => nameOf(row)),
            )}`
    }
  </li>`;
}

/** The same answers against other roles. */
export function template(scene: ResultsScene) {
  const { roles, text } = scene;
  if (roles.length === 0) return nothing;
  return sectionTemplate(
    'roles',
    { title: text('roles'), hint: text('rolesHint') },
    html`<ul class="role-list">
      ${roles.map((role) => roleTemplate(scene, role))}
    </ul>`,
  );
}

import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import eight from '../../data/samples/team-8.ndjson?raw';
import eightPeople from '../../data/samples/team-8-people.json' with { type: 'json' };
import sixty from '../../data/samples/team-60.ndjson?raw';
import sixtyPeople from '../../data/samples/team-60-people.json' with { type: 'json' };
import type { Survey } from '../../src/core.js';
import type { SkillsTeamElement } from '../../src/index.js';
import { given, type Page } from './give.js';
import { personBefore } from './person.js';
import { scientist } from './profiles.js';

/** What a story may give `<skills-team>`: its properties by name, listeners, and `--skills-…`. */
export type TeamArgs = Partial<
  Pick<
    SkillsTeamElement,
    | 'aggregate'
    | 'assessments'
    | 'by'
    | 'density'
    | 'downloads'
    | 'groups'
    | 'lang'
    | 'people'
    | 'profile'
    | 'src'
    | 'survey'
    | 'table'
    | 'view'
  >
> &
  Partial<Record<`--skills-${string}`, string>>;

const teamOf = (
  lines: string,
  { people, attributes }: typeof eightPeople | typeof sixtyPeople,
): TeamArgs => ({
  profile: scientist,
  assessments: lines.trim().split('\n'),
  people: people,
  groups: attributes,
});

/** Teams of the samples. */
export const teamOfEight = teamOf(eight, eightPeople);
export const teamOfSixty = teamOf(sixty, sixtyPeople);

/** A survey of those eight, and of two who have not answered. */
export const namedSurvey: Survey = {
  schemaVersion: 1,
  id: 'team-8',
  title: 'Vision team, spring 2026',
  lang: 'en',
  profile: { id: scientist.id },
  closes: '2026-03-31T17:00:00Z',
  audience: { size: 10, ids: [...eightPeople.people.map(({ id }) => id), 'Noor Haddad', 'Tom Brandt'] },
  attributes: eightPeople.attributes,
  needs: { pytorch: 3, 'deep-learning-for-computer-vision': 2 },
  privacy: { mode: 'named' },
};

/** The same team, as an anonymous survey lets it be seen. */
export const anonymousSurvey: Survey = {
  ...namedSurvey,
  id: 'team-60',
  audience: { size: 64 },
  privacy: { mode: 'anonymous', by: 'office' },
};

/** The element with a story's arguments, on a host's ground; `look` is a class of the ground. */
export const teamOnStage = (args: TeamArgs, look = '', { lang, dir, children }: Page = {}) =>
  html`<div class="stage ${look}" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
    <skills-team ${given(args)}>${children}</skills-team>
  </div>`;

/** Somebody before a story's team. */
export const managerAt = (canvas: HTMLElement, options: { isSettled?: boolean } = {}) =>
  personBefore('skills-team', canvas, options);

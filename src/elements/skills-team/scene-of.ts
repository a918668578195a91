import { nothing } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { Wakes } from '../../lit/watch.js';
import type { WordsController } from '../../lit/words-controller.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate, TeamAttribute, TeamPerson } from '../../model/team.js';
import { dateWords, numberWords } from '../shared/formats.js';
import { isInEnglish, isInWords } from '../shared/level-words.js';
import { tierTitle } from '../shared/tier-title.js';
import type { TeamData } from './data.js';
import type { Team } from './load-team.js';
import type { TeamScene, TeamTier } from './scene.js';
import { shownOf } from './shown.js';
import type { TeamUiStore } from './ui-store.js';
import { VIEW_NAMES, type TeamViewName } from './views.js';

/** What a scene is made of beside the counts. */
interface Around {
  team: Team;
  survey: Survey | undefined;
  by: string | undefined;
  attributes: readonly TeamAttribute[];
  people: readonly TeamPerson[] | undefined;
  previous: TeamAggregate | undefined;
  wanted: readonly string[] | undefined;
  store: TeamUiStore;
  wakes: Wakes;
  words: WordsController;
  messages: Partial<Messages> | undefined;
  text: TeamScene['text'];
  isRtl: boolean;
}

/** The views that have something to show, of those that are wanted. */
function viewsOf({ table, aggregate }: TeamData, { wanted, survey }: Around): TeamViewName[] {
  const has: Record<TeamViewName, boolean> = {
    people: table !== undefined,
    skills: true,
    gaps: aggregate.skills.some(({ target }) => target !== undefined),
    groups: aggregate.groups.length > 1,
    answers: table !== undefined && survey?.audience.ids !== undefined,
  };
  const names = wanted?.filter((name): name is TeamViewName => Object.hasOwn(has, name)) ?? [];
  const all = (names.length > 0 ? names : VIEW_NAMES).filter((name) => has[name]);
  return all.length > 0 ? all : ['skills'];
}

/** The tiers with those of their skills that show, in the order that was chosen. */
function tiersOf(
  { aggregate, profile }: TeamData,
  skills: readonly number[],
  text: TeamScene['text'],
  foreign: TeamScene['foreign'],
): TeamTier[] {
  const byTier = new Map<string, number[]>();
  for (const { tier } of aggregate.skills) byTier.set(tier, []);
  for (const place of skills) byTier.get(aggregate.skills[place]?.tier ?? '')?.push(place);
  return [...byTier]
    .filter(([, places]) => places.length > 0)
    .map(([id, places]) => {
      const tier = profile.tiers.find((each) => each.id === id) ?? { id, skills: [] };
      return { id, title: tierTitle({ text }, tier), lang: tier.title ? foreign : nothing, skills: places };
    });
}

/** What is on screen, from what is counted and what a person chose. */
export function teamScene(data: TeamData, around: Around): TeamScene {
  const { table, aggregate, profile } = data;
  const { team, survey, words, store, text, people } = around;
  const { lang } = words;
  const levels = [...aggregate.scale.levels];
  const ui = store.getState();
  const shown = shownOf(aggregate, table, ui, lang);
  const views = viewsOf(data, around);
  const other = (tag: string) => (tag.toLowerCase() === lang.toLowerCase() ? nothing : tag);
  const foreign = other(profile.lang);
  return {
    ...data,
    survey,
    given: team.given,
    known: people ?? [],
    previous: around.previous,
    tiers: tiersOf(data, shown.skills, text, foreign),
    allTiers: tiersOf(
      data,
      aggregate.skills.map((_, i) => i),
      text,
      foreign,
    ).map(({ id, title, lang }) => [id, title, lang]),
    people: shown.people,
    attributes: around.attributes,
    by: around.by,
    views,
    view: views.find((name) => name === ui.view) ?? views[0] ?? 'skills',
    isHidden:
      aggregate.privacy.mode === 'anonymous' &&
      aggregate.cells.every((row) => row.every((cell) => cell === null)),
    ui,
    store,
    wakes: around.wakes,
    lang,
    messages: around.messages,
    foreign,
    levelLang: isInWords({ levels }, words) ? nothing : other(isInEnglish({ levels }) ? 'en' : profile.lang),
    isRtl: around.isRtl,
    text,
    date: (time) => dateWords(lang, time),
    number: (value, digits) => numberWords(lang, value, digits),
  };
}

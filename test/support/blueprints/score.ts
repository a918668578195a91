import { fromHtml, fromMarkdown, fromText, fromWordPress } from '../../../src/interchange/in/blueprint.js';
import type { Doubt } from '../../../src/interchange/in/doubt.js';
import type { Imported } from '../../../src/interchange/in/profile-of.js';
import { repairText } from '../../../src/interchange/in/repair-text.js';
import type { RoleProfile } from '../../../src/model/role-profile.js';
import type { Skill } from '../../../src/model/skill.js';
import type { Blueprint } from './blueprint.js';
import type { TrueSkill } from './truth.js';

/** As a file is imported: mended first, and what could not be mended is a doubt too. */
export function imported({ text, choices }: Pick<Blueprint, 'text' | 'choices'>): Imported {
  const mended = repairText(text);
  const made =
    choices.container === 'text'
      ? fromText(mended.text)
      : choices.container === 'markdown'
        ? fromMarkdown(mended.text)
        : choices.container === 'html'
          ? fromHtml(mended.text)
          : fromWordPress(JSON.parse(mended.text));
  const said = mended.doubts.map(({ line, found }): Doubt => ({
    code: 'text-damaged',
    message: found,
    line,
  }));
  return { ...made, doubts: [...made.doubts, ...said] };
}

export interface Share {
  right: number;
  of: number;
}
export const FIGURES = [
  'skills',
  'soft skills',
  'tools',
  'promotion',
  'scorecard',
  'texts',
  'qualifiers',
  'contexts',
  'titles and summaries',
] as const;
export type Figures = Record<(typeof FIGURES)[number], Share>;

export interface Score {
  figures: Figures;
  /** Errors of which no doubt speaks: what is wrong, and in which document. */
  unsaid: string[];
  /** Everything that was not right, said or not. */
  misses: string[];
}

const FIGURE_OF: Record<string, keyof Figures> = {
  'soft-skills': 'soft skills',
  tools: 'tools',
  'next-level': 'promotion',
};
const TEXTS = ['description', 'use', 'group'] as const;

const lineOf = ({ line, at }: Doubt): number => line ?? Number(/line (\d+)$/.exec(at ?? '')?.[1] ?? 0);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What an importer made of one document against what a careful reader finds in it; adds up in `score`. */
export function judge(made: Blueprint, { profile, scorecard, doubts }: Imported, score: Score): void {
  const { truth } = made;
  const count = (figure: keyof Figures, isRight: boolean, what: string) => {
    const share = score.figures[figure];
    share.of++;
    if (isRight) share.right++;
    else score.misses.push(`seed ${made.seed}: ${figure}: ${what}`);
  };
  /** A miss has to be said: on one of its lines, or about what was made of it. */
  const mustBeSaid = (isSaid: boolean, what: string) => {
    if (!isSaid) score.unsaid.push(`seed ${made.seed}: ${what}`);
  };
  const onLines = ({ from, to }: TrueSkill) =>
    doubts.some((doubt) => lineOf(doubt) >= from && lineOf(doubt) <= to);

  const compare = (
    trues: readonly TrueSkill[],
    skills: readonly Skill[],
    figure: keyof Figures,
    of?: 'scorecard',
  ) => {
    const left = new Set(skills);
    for (const one of trues) {
      const found = [...left].find(({ name }) => name === one.name);
      const isRight =
        found !== undefined &&
        found.importance === one.importance &&
        found.importanceMax === one.importanceMax;
      count(
        figure,
        isRight,
        `${one.name} (${String(one.importance)}) was read as ${JSON.stringify(found ?? null)}`,
      );
      if (!isRight) mustBeSaid(onLines(one), `${figure}: ${one.name}`);
      if (!found) continue;
      left.delete(found);
      if (figure === 'scorecard') {
        count(
          'texts',
          found.anchors?.[2] === one.use && found.anchors?.[3] === one.description,
          `anchors of ${one.name}`,
        );
        continue;
      }
      for (const field of TEXTS)
        if (one[field] !== undefined || found[field] !== undefined)
          count('texts', found[field] === one[field], `${field} of ${one.name}: ${found[field] ?? ''}`);
      const notes = (one.note?.split('; ') ?? []).every((note) =>
        oneLine(found.note ?? '')
          .toLowerCase()
          .includes(note.toLowerCase()),
      );
      const isRaised =
        (found.when ?? []).some(({ context }) => context === one.context) === (one.context !== undefined);
      if (one.note !== undefined || one.context !== undefined || found.note !== undefined || found.when)
        count('qualifiers', notes && isRaised, `${one.name}: ${JSON.stringify(found)}`);
    }
    // what is made of nothing is an error too
    for (const extra of left) {
      if (truth.isJoined && (figure === 'tools' || figure === 'scorecard')) continue;
      count(figure, false, `${extra.name} is too much`);
      mustBeSaid(
        doubts.some((doubt) => doubt.skill === extra.id && doubt.of === of),
        `${figure}: ${extra.name} is too much`,
      );
    }
  };

  const skillsOf = (from: RoleProfile | undefined, id: string) =>
    from?.tiers.find((tier) => tier.id === id)?.skills ?? [];
  for (const [id, trues] of Object.entries(truth.tiers))
    compare(trues, skillsOf(profile, id), FIGURE_OF[id] ?? 'skills');
  for (const { id, skills } of profile?.tiers ?? [])
    if (!(id in truth.tiers)) compare([], skills, FIGURE_OF[id] ?? 'skills');
  compare(truth.dimensions, skillsOf(scorecard, 'interview'), 'scorecard', 'scorecard');
  const contexts = (profile?.contexts ?? []).map(({ id }) => id);
  for (const id of truth.contexts)
    count('contexts', contexts.includes(id), `${id} among ${contexts.join(' ')}`);
  count('titles and summaries', profile?.title === truth.title, `title ${profile?.title ?? ''}`);
  count('titles and summaries', profile?.summary === truth.summary, `summary ${profile?.summary ?? ''}`);
}

export function judged(blueprints: readonly Blueprint[]): Score {
  const figures = Object.fromEntries(FIGURES.map((name) => [name, { right: 0, of: 0 }])) as Figures;
  const score: Score = { figures, unsaid: [], misses: [] };
  for (const made of blueprints) judge(made, imported(made), score);
  return score;
}

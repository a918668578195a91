import { expect } from 'chai';
import fc from 'fast-check';
import type { SkillsResultsElement } from '../../src/elements/skills-results/skills-results.js';
import type { Assessment } from '../../src/model/assessment.js';
import { find, findAll } from '../support/matrix.js';
import {
  alongOf,
  anyRaw,
  askedIn,
  oneDecimal,
  rankOf,
  saidIn,
  type Asked,
  type Raw,
} from '../support/raw-results.js';
import { allWords, results, words, type SetResults } from '../support/results.js';

/** Everything below is worked out again from the raw ratings; nothing of src/scoring takes part. */
interface Facts extends Raw {
  rows: Asked[];
  values: number[];
  main: Assessment;
  /** The latest of each rater, the person first. */
  latest: Assessment[];
  /** All of the person, oldest first. */
  own: Assessment[];
}

const relationOf = ({ rater }: Assessment) => rater?.relation ?? 'self';
const timeOf = ({ submittedAt = '' }: Assessment) => Date.parse(submittedAt);
const ORDER = ['self', 'agreed', 'manager', 'peer', 'interviewer'];

function factsOf(raw: Raw): Facts {
  const { profile, contexts, tiersShown, assessments } = raw;
  const asked = askedIn(profile, contexts);
  const rows = tiersShown.flatMap((tier) => asked.filter((row) => row.tier === tier && row.applies));
  const inTime = [...assessments].sort((a, b) => timeOf(a) - timeOf(b));
  const own = inTime.filter((each) => relationOf(each) === 'self');
  const main = own.at(-1)!;
  const others = assessments.filter((each) => relationOf(each) !== 'self');
  // each of the others is one rater here; those of one relation stand in the order in which they came
  const sorted = others.sort(
    (a, b) => ORDER.indexOf(relationOf(a)) - ORDER.indexOf(relationOf(b)) || timeOf(a) - timeOf(b),
  );
  const values = profile.scale!.levels.map(({ value }) => value);
  return { ...raw, rows, values, main, own, latest: [main, ...sorted] };
}

/** Where one answer stands, and how many stand there. */
function tally(rows: readonly Asked[], said: (skill: string) => number | 'off' | undefined) {
  const counts = { at: 0, below: 0, critical: 0, free: 0, unrated: 0, off: 0 };
  const levels: number[] = [];
  const targets: number[] = [];
  for (const { id, target, importance } of rows) {
    const level = said(id);
    if (level === 'off') counts.off++;
    else if (level === undefined) counts.unrated++;
    else {
      levels.push(level);
      if (target === undefined) counts.free++;
      else {
        targets.push(target);
        if (level >= target) counts.at++;
        else counts.below++;
        if (level < target && importance === 'critical') counts.critical++;
      }
    }
  }
  return { ...counts, levels, targets };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meanWords = (values: readonly number[]) => oneDecimal(sum(values), values.length);
const many = (count: number, one: string, other: string) => `${String(count)} ${count === 1 ? one : other}`;
const stepOf = ({ values }: Facts, level: number) => values.indexOf(level);
const capital = (word: string | undefined) => (word ? word.charAt(0).toUpperCase() + word.slice(1) : '');
const close = (given: string | null | undefined, expected: number, by = 0.06) => {
  expect(parseFloat(given ?? 'none')).to.be.closeTo(expected, by);
};

const RELATIONS: Record<string, string> = {
  self: 'Self',
  manager: 'Manager',
  peer: 'Peer',
  interviewer: 'Interviewer',
  agreed: 'Agreed',
};

function raterWords({ latest }: Facts, rater: Assessment): string {
  const same = latest.filter((each) => relationOf(each) === relationOf(rater));
  const word = RELATIONS[relationOf(rater)]!;
  return same.length > 1 ? `${word} ${String(same.indexOf(rater) + 1)}` : word;
}

function checkLede(element: SkillsResultsElement, { rows, main }: Facts) {
  const { at, below, critical, unrated, off, free } = tally(rows, (id) => saidIn(main, id));
  const sentences = [
    at + below > 0 && `At target in ${String(at)} of ${many(at + below, 'skill', 'skills')}.`,
    below > 0 &&
      `${many(below, 'is', 'are')} below it${critical === 0 ? '' : below === 1 ? ', and is critical' : `, ${String(critical)} of them critical`}.`,
    unrated > 0 && `${many(unrated, 'is', 'are')} not rated.`,
    off > 0 && `${many(off, 'does', 'do')} not apply.`,
    free > 0 && `${many(free, 'has', 'have')} no target.`,
  ];
  expect(words(find(element, '[part=lede]'))).to.equal(sentences.filter(Boolean).join(' '));
}

function checkTiers(element: SkillsResultsElement, { rows, main, tiersShown, values }: Facts) {
  const tiers = tiersShown.filter((tier) => rows.some((row) => row.tier === tier));
  const lines = findAll(element, '[part=tier]');
  expect(allWords(element, '[part=tier] b[lang], [part=tier] .tier-name b')).to.deep.equal(tiers);
  for (const [i, tier] of tiers.entries()) {
    const line = lines[i]!;
    const { at, below, unrated, off, free, levels, targets } = tally(
      rows.filter((row) => row.tier === tier),
      (id) => saidIn(main, id),
    );
    const means =
      levels.length === 0
        ? 'nothing rated'
        : `mean ${meanWords(levels)}${targets.length > 0 ? `, target ${meanWords(targets)}` : ''}`;
    expect(words(line.querySelector('small'))).to.equal(means);
    const counts = [
      `${String(at)} of ${String(at + below)} at target`,
      below > 0 && `${String(below)} below`,
      unrated > 0 && `${String(unrated)} unrated`,
      off > 0 && `${String(off)} n/a`,
      free > 0 && `${String(free)} without a target`,
    ];
    expect(words(line.querySelector('.tier-counts'))).to.equal(counts.filter(Boolean).join(', '));
    const fill = line.querySelector('.bar-fill');
    if (levels.length === 0) expect(fill).to.equal(null);
    else close(fill?.getAttribute('width'), 100 * alongOf(values, sum(levels) / levels.length));
    const mark = line.querySelector('.bar-target')?.parentElement;
    if (targets.length === 0) expect(mark ?? null).to.equal(null);
    else close(mark?.getAttribute('x'), 100 * alongOf(values, sum(targets) / targets.length));
    const cuts = Array.from(line.querySelectorAll('.bar-cut'), (cut) => cut.getAttribute('x'));
    expect(cuts).to.have.length(values.length - 2);
    for (const [cut, x] of cuts.entries()) close(x, (100 * (cut + 1)) / (values.length - 1));
  }
}

/** The point a shape is drawn around. */
function middleOf(shape: Element): { x: number; y: number } {
  const [, x, y] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(shape.getAttribute('transform') ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
}

/** Steps at which shapes stand on a track, from their drawing. */
function marksOn(line: ParentNode, name: string): number[] {
  return Array.from(line.querySelectorAll(`.track .shape.${name}`), (shape) => {
    return (middleOf(shape).x - 10) / 25;
  });
}

interface Line {
  row: Asked;
  level: number;
  target: number;
}

function checkLines(
  element: SkillsResultsElement,
  facts: Facts,
  view: string,
  lines: Line[],
  size: (line: Line) => string,
) {
  const shown = findAll(element, `.${view} [part=line]`);
  expect(shown.map((line) => words(line.querySelector('.what b')))).to.deep.equal(
    lines.map(({ row }) => row.name),
  );
  for (const [i, line] of lines.entries()) {
    const item = shown[i]!;
    const { level, target, row } = line;
    expect(words(item.querySelector('.rank'))).to.equal(String(i + 1));
    expect(words(item.querySelector('[part=importance]'))).to.equal(capital(row.importance));
    expect(words(item.querySelector('.size'))).to.equal(size(line));
    expect(words(item.querySelector('.unseen'))).to.equal(
      `Level L${String(level)}, target L${String(target)}`,
    );
    expect(words(item.querySelector('.values'))).to.equal(
      level < target ? `${String(level)} to ${String(target)}` : '',
    );
    expect(marksOn(item, 'own')).to.deep.equal([stepOf(facts, level)]);
    expect(marksOn(item, 'target')).to.deep.equal([stepOf(facts, target)]);
    expect(item.querySelectorAll('.step.on')).to.have.length(stepOf(facts, level) + 1);
    expect(item.querySelectorAll('.step')).to.have.length(facts.values.length);
    expect(item.checkVisibility()).to.equal(lines.length <= 9 || i < 8);
  }
  const more = words(findAll(element, `.${view} [data-ask=whole]`)[0]);
  expect(more).to.equal(lines.length > 9 ? `Show ${String(lines.length - 8)} more` : '');
}

function checkGaps(element: SkillsResultsElement, facts: Facts) {
  const { rows, main } = facts;
  const rated = rows.flatMap((row): Line[] => {
    const level = saidIn(main, row.id);
    return typeof level === 'number' && row.target !== undefined ? [{ row, level, target: row.target }] : [];
  });
  const byImportance = (a: Line, b: Line) => rankOf(b.row.importance) - rankOf(a.row.importance);
  const gaps = rated
    .filter(({ level, target }) => level < target)
    .sort(
      (a, b) => byImportance(a, b) || b.target - b.level - (a.target - a.level) || a.row.place - b.row.place,
    );
  checkLines(element, facts, 'gaps', gaps, ({ level, target }) =>
    many(stepOf(facts, target) - stepOf(facts, level), 'level', 'levels'),
  );
  const strengths = rated
    .filter(({ level, target }) => level >= target)
    .sort(
      (a, b) => byImportance(a, b) || b.level - b.target - (a.level - a.target) || a.row.place - b.row.place,
    );
  checkLines(element, facts, 'strengths', strengths, ({ level, target }) => {
    const above = stepOf(facts, level) - stepOf(facts, target);
    return above === 0 ? 'at target' : `${many(above, 'level', 'levels')} above`;
  });
}

/** Middles of a series' shapes. */
const pointsOf = (element: SkillsResultsElement, name: string) =>
  findAll(element, `.radar-drawing .shape.${name}`).map(middleOf);

/** Corners of a line in the drawing. */
const cornersOf = (d: string | null) => (d ?? '').match(/-?[\d.]+ -?[\d.]+/g) ?? [];

type Value = number | 'off' | undefined;

function checkDrawing(element: SkillsResultsElement, { values }: Facts, columns: Record<string, Value[]>) {
  for (const [name, axes] of Object.entries(columns)) {
    const expected = axes.flatMap((value, axis) => {
      if (typeof value !== 'number') return [];
      const angle = (2 * Math.PI * axis) / axes.length;
      const radius = 122 * alongOf(values, value);
      return [{ x: 160 + radius * Math.sin(angle), y: 160 - radius * Math.cos(angle) }];
    });
    const drawn = pointsOf(element, name);
    expect(drawn, name).to.have.length(expected.length);
    for (const [i, { x, y }] of expected.entries()) {
      expect(drawn[i]?.x).to.be.closeTo(x, 0.11);
      expect(drawn[i]?.y).to.be.closeTo(y, 0.11);
    }
    const d = find(element, `.radar-drawing .line.${name}`).getAttribute('d');
    const known = axes.map((value) => typeof value === 'number');
    const sides = known.filter((is, i) => is && known[(i + 1) % axes.length]).length;
    // closed where all is known; else a stroke for each two neighbours that both are
    expect(cornersOf(d)).to.have.length(known.every(Boolean) ? axes.length : 2 * sides);
  }
}

async function checkRadar(element: SkillsResultsElement, facts: Facts) {
  const { rows, tiersShown, latest, main } = facts;
  const series = latest.slice(0, 3);
  const tiers = tiersShown.filter((tier) => rows.some((row) => row.tier === tier));
  expect(findAll(element, '.radar')).to.have.length(tiers.length > 0 ? 1 : 0);
  if (tiers.length === 0) return;
  for (const tier of [...(tiers.length > 1 ? [''] : []), ...tiers]) {
    const select = findAll<HTMLSelectElement>(element, '[data-ask=radar]')[0];
    if (select) {
      select.value = tier;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      expect(select.value).to.equal(tier);
    } else if (tiers.length > 1) throw new Error('There is no way to another tier.');
    const isDrawn = findAll(element, '.radar-drawing').length > 0;
    const cells = findAll(element, '.radar tbody tr').map((row) =>
      Array.from(row.querySelectorAll('td.n'), (cell) => words(cell)),
    );
    const names = allWords(element, '.radar tbody th');
    // a role with one tier of fewer than three skills starts on its tiers
    const isTiers = tier === '' || (tiers.length === 1 && rows.length < 3);
    const axes = isTiers ? tiers : rows.filter((row) => row.tier === tier).map(({ name }) => name);
    expect(names).to.deep.equal(axes);
    const columns: Record<string, Value[]> = {};
    if (isTiers) {
      const of = (pick: (row: Asked) => Value) =>
        tiers.map((each) => {
          const known = rows.filter((row) => row.tier === each).map(pick);
          return known.filter((value) => typeof value === 'number');
        });
      // of what the first rated, as in the summary
      const ofRated = (pick: (row: Asked) => Value) =>
        of((row) => (typeof saidIn(main, row.id) === 'number' ? pick(row) : undefined));
      const lists = [
        ...series.map((each) => of(({ id }) => saidIn(each, id))),
        ofRated(({ target }) => target),
        ofRated(({ stretch }) => stretch),
      ];
      const hasStretch = lists.at(-1)!.some((list) => list.length > 0);
      const shown = hasStretch ? lists : lists.slice(0, -1);
      for (const [axis, row] of cells.entries())
        expect(row).to.deep.equal(
          shown.map((list) => (list[axis]!.length > 0 ? meanWords(list[axis]!) : '–')),
        );
      for (const [i, list] of lists.entries()) {
        const name = i < series.length ? `series-${String(i)}` : ['target', 'stretch'][i - series.length]!;
        columns[name] = list.map((each) => (each.length > 0 ? sum(each) / each.length : undefined));
      }
    } else {
      const its = rows.filter((row) => row.tier === tier);
      const hasStretch = its.some(({ stretch }) => stretch !== undefined);
      const cell = (value: Value) => (value === 'off' ? 'N/A' : value === undefined ? '–' : String(value));
      for (const [i, { id, target, stretch }] of its.entries()) {
        const level = saidIn(main, id);
        const steps =
          typeof level === 'number' && target !== undefined
            ? stepOf(facts, target) - stepOf(facts, level)
            : NaN;
        expect(cells[i]).to.deep.equal([
          ...series.map((each) => cell(saidIn(each, id))),
          cell(target),
          ...(hasStretch ? [cell(stretch)] : []),
          Number.isNaN(steps) ? '–' : steps > 0 ? String(steps) : 'at target',
        ]);
      }
      for (const [i, each] of series.entries())
        columns[`series-${String(i)}`] = its.map(({ id }) => saidIn(each, id));
      columns['target'] = its.map(({ target }) => target);
      columns['stretch'] = its.map(({ stretch }) => stretch);
    }
    expect(isDrawn).to.equal(axes.length >= 3);
    if (isDrawn) checkDrawing(element, facts, columns);
  }
  const heads = allWords(element, '.radar thead .n').slice(0, series.length);
  expect(heads).to.deep.equal(series.length > 1 ? series.map((each) => raterWords(facts, each)) : ['Level']);
}

function checkList(element: SkillsResultsElement, facts: Facts) {
  const { rows, main } = facts;
  const shown = findAll(element, '[part=skill]');
  expect(shown.map((item) => words(item.querySelector('h5')))).to.deep.equal(rows.map(({ name }) => name));
  for (const [i, { id, target, stretch, importance }] of rows.entries()) {
    const level = saidIn(main, id);
    const item = shown[i]!;
    const answer =
      level === 'off'
        ? 'Not applicable'
        : level === undefined
          ? 'not rated'
          : `${String(level)} L${String(level)}`;
    expect(words(item.querySelector('.skill-level'))).to.equal(answer);
    expect(words(item.querySelector('[part=importance]'))).to.equal(capital(importance));
    const isRated = typeof level === 'number' && target !== undefined;
    const missing = isRated ? stepOf(facts, target) - stepOf(facts, level) : NaN;
    const demand = [
      target !== undefined && `target L${String(target)}`,
      stretch !== undefined && stretch !== target && `stretch target L${String(stretch)}`,
      missing <= 0 && 'at target',
      missing > 0 && `${many(missing, 'level', 'levels')} below`,
    ];
    expect(words(item.querySelector('.skill-demand'))).to.equal(demand.filter(Boolean).join(', '));
    expect(marksOn(item, 'own')).to.deep.equal(typeof level === 'number' ? [stepOf(facts, level)] : []);
    expect(marksOn(item, 'target')).to.deep.equal(target === undefined ? [] : [stepOf(facts, target)]);
    expect(item.querySelectorAll('.step.on')).to.have.length(
      typeof level === 'number' ? stepOf(facts, level) + 1 : 0,
    );
  }
}

function checkCompare(element: SkillsResultsElement, facts: Facts) {
  const { rows, latest } = facts;
  expect(findAll(element, '.compare')).to.have.length(latest.length > 1 ? 1 : 0);
  if (latest.length < 2) return;
  const lines = rows.map((row) => {
    const said = latest.map((each) => saidIn(each, row.id));
    const steps = said.filter((each) => typeof each === 'number').map((each) => stepOf(facts, each));
    const off = said.filter((each) => each === 'off').length;
    const apart = steps.length > 1 ? Math.max(...steps) - Math.min(...steps) : 0;
    const kind =
      off > 0 && steps.length > 0
        ? 'not all think it applies'
        : off + steps.length < 2
          ? 'fewer than two answers'
          : apart === 0
            ? 'the same'
            : `${many(apart, 'level', 'levels')} apart`;
    return { row, said, apart, kind };
  });
  const rank = (kind: string) =>
    ['not all think it applies', 'apart', 'the same', 'fewer than two answers'].findIndex((each) =>
      kind.endsWith(each),
    );
  lines.sort(
    (a, b) =>
      b.apart - a.apart ||
      rank(a.kind) - rank(b.kind) ||
      rankOf(b.row.importance) - rankOf(a.row.importance) ||
      a.row.place - b.row.place,
  );
  const items = findAll(element, '.compare [part=line]');
  expect(items.map((item) => words(item.querySelector('.what b')))).to.deep.equal(
    lines.map(({ row }) => row.name),
  );
  for (const [i, { said, kind }] of lines.entries()) {
    const item = items[i]!;
    expect(words(item.querySelector('.size'))).to.equal(kind);
    const told = Array.from(item.querySelectorAll('.said > span'), (span) => words(span));
    expect(told).to.deep.equal(
      said.map((answer, r) => {
        const level =
          answer === 'off' ? 'Not applicable' : answer === undefined ? 'not rated' : `L${String(answer)}`;
        return `${raterWords(facts, latest[r]!)}: ${level}`;
      }),
    );
    // each level is drawn once, in the shape of the first who chose it; shapes come round, the person's own does not
    const drawn = new Map<number, number>();
    for (const [r, answer] of said.entries())
      if (typeof answer === 'number' && !drawn.has(answer)) drawn.set(answer, r < 5 ? r : 1 + ((r - 1) % 4));
    for (const series of [0, 1, 2]) {
      const expected = [...drawn]
        .filter(([, each]) => each === series)
        .map(([level]) => stepOf(facts, level));
      expect(marksOn(item, `series-${String(series)}`)).to.deep.equal(expected);
    }
  }
  const same = lines.filter(({ kind }) => kind === 'the same').length;
  const different = lines.filter(({ kind }) => /apart|not all/.test(kind)).length;
  expect(words(find(element, '.compare > p.number'))).to.equal(
    `Rated the same: ${String(same)}; differently: ${String(different)}.`,
  );
}

function checkHistory(element: SkillsResultsElement, facts: Facts) {
  const { rows, own } = facts;
  expect(findAll(element, '.history')).to.have.length(own.length > 1 ? 1 : 0);
  if (own.length < 2) return;
  const date = (each: Assessment) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date(timeOf(each)));
  expect(allWords(element, '.history thead th')).to.deep.equal(['Skill', ...own.map(date), 'Change']);
  expect(words(find(element, '.history > .hint'))).to.equal(`Change since ${date(own.at(-2)!)}.`);
  const KINDS = [
    'up',
    'down',
    'newly rated',
    'no longer rated',
    'whether it applies changed',
    'the same',
    'not rated',
  ];
  const courses = rows
    .map((row) => {
      const said = own.map((each) => saidIn(each, row.id));
      const [before, now] = said.slice(-2);
      const both = typeof before === 'number' && typeof now === 'number';
      const steps = both ? stepOf(facts, now) - stepOf(facts, before) : 0;
      const kind = both
        ? ['down', 'the same', 'up'][Math.sign(steps) + 1]!
        : before === 'off' && now === 'off'
          ? 'the same'
          : before === 'off' || now === 'off'
            ? 'whether it applies changed'
            : typeof now === 'number'
              ? 'newly rated'
              : typeof before === 'number'
                ? 'no longer rated'
                : 'not rated';
      const words = steps === 0 ? kind : `${many(Math.abs(steps), 'level', 'levels')} ${kind}`;
      return { row, said, steps, kind, words };
    })
    .filter(({ row }) => own.some(({ ratings }) => ratings.some(({ skill }) => skill === row.id)))
    .sort(
      (a, b) =>
        Math.abs(b.steps) - Math.abs(a.steps) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        a.row.place - b.row.place,
    );
  const lines = findAll(element, '.history tbody tr').map((line) =>
    Array.from(line.children, (cell) => words(cell)),
  );
  const cell = (value: Value) =>
    value === 'off' ? 'N/A' : value === undefined ? '–' : `${String(value)} L${String(value)}`;
  expect(lines).to.deep.equal(
    courses.map((course) => [course.row.name, ...course.said.map(cell), course.words]),
  );
}

const MAIN = ['must-have', 'good-to-have', 'advanced', 'emerging'];

function checkRoles(element: SkillsResultsElement, { profile, other, main, contexts, values }: Facts) {
  const item = find(element, '[part=role]');
  expect(words(item.querySelector('h4'))).to.equal('Other');
  const theirs = other.scale!.levels.map(({ value }) => value);
  if (theirs.join() !== values.join()) {
    expect(words(item)).to.contain('another scale');
    expect(words(item)).not.to.match(/\d/);
    return;
  }
  const ours = profile.tiers.flatMap(({ skills }) => skills);
  const asked = askedIn(other, contexts);
  const definitions = other.tiers.flatMap(({ skills }) => skills);
  const ids = new Set(definitions.map(({ id }) => id));
  const from = new Map(
    definitions.map((skill) => {
      const uri = skill.references?.[0]?.uri;
      const match =
        ours.find(({ id }) => id === skill.id) ??
        ours.find((each) => uri !== undefined && each.references?.[0]?.uri === uri && !ids.has(each.id));
      return [skill.id, match?.id];
    }),
  );
  const main4 = MAIN.filter((id) => other.tiers.some((tier) => tier.id === id));
  const tiers = main4.length > 0 ? main4 : other.tiers.map(({ id }) => id);
  const rows = tiers.flatMap((tier) => asked.filter((row) => row.tier === tier && row.applies));
  const matched = rows.filter(({ id }) => from.get(id) !== undefined);
  const said = (id: string) => saidIn(main, from.get(id) ?? '');
  const { at, below, unrated, off } = tally(matched, said);
  const counts = [
    `${String(at)} of ${String(at + below)} at target`,
    unrated > 0 && `${String(unrated)} unrated`,
    off > 0 && `${String(off)} n/a`,
  ];
  const sentence = `${String(matched.length)} of ${String(rows.length)} skills matched.`;
  const all = [sentence, ...(matched.length > 0 ? [counts.filter(Boolean).join(', ')] : [])];
  expect(words(item.querySelector('p'))).to.equal(all.join(' '));
  const lists = Array.from(item.querySelectorAll('details'), (list) => ({
    title: words(list.querySelector('summary')),
    entries: Array.from(list.querySelectorAll('li'), (entry) => words(entry)),
  }));
  const gaps = matched
    .filter(
      ({ id, target }) => typeof said(id) === 'number' && target !== undefined && Number(said(id)) < target,
    )
    .sort(
      (a, b) =>
        rankOf(b.importance) - rankOf(a.importance) ||
        Number(b.target) - Number(said(b.id)) - (Number(a.target) - Number(said(a.id))) ||
        a.place - b.place,
    )
    .map(({ id, name, target }) => `${name}: L${String(said(id))} to L${String(target)}`);
  const unmatched = rows.filter(({ id }) => from.get(id) === undefined).map(({ name }) => name);
  expect(lists).to.deep.equal(
    [
      { title: `Below target ${String(gaps.length)}`, entries: gaps },
      { title: `Not asked about here ${String(unmatched.length)}`, entries: unmatched },
    ].filter(({ entries }) => entries.length > 0),
  );
}

const WEIGHTS = { critical: 7, important: 3, optional: 0.5 };

function checkOverall(element: SkillsResultsElement, { rows, main }: Facts, set: SetResults) {
  const weights: Record<string, number> = set.weights ?? { critical: 3, important: 2, optional: 1 };
  let [top, bottom, counted] = [0, 0, 0];
  for (const { id, target, importance = 'optional' } of rows) {
    const level = saidIn(main, id);
    if (target === undefined || level === 'off' || (level === undefined && set.overallUnrated !== 'zero'))
      continue;
    counted++;
    bottom += weights[importance]!;
    // a target of nothing, or below it, has no ratio: it is reached or it is not
    const ratio =
      target > 0 ? Math.max(0, Math.min(1, (level ?? 0) / target)) : Number((level ?? 0) >= target);
    top += weights[importance]! * (level === undefined ? 0 : ratio);
  }
  const said = words(find(element, '.overall-score'));
  if (counted === 0) expect(said).to.equal('Nothing counts yet, so there is no score.');
  else {
    expect(said).to.match(/^[01]\.\d\d of 1$/);
    close(said, top / bottom, 0.0051);
    const formula = words(find(element, '.overall .hint'));
    expect(formula).to.contain(`Counted: ${String(counted)}.`);
    expect(formula).to.contain(`Left out: ${String(rows.length - counted)} (`);
    expect(formula).to.contain(
      `critical ones count ${String(weights['critical'])}, important ones ${String(weights['important'])} and all others ${String(weights['optional'])}.`,
    );
    expect(formula).to.match(
      set.overallUnrated === 'zero' ? /not rated count as 0\)\.$/ : /target, not rated\)\.$/,
    );
  }
}

/** What a download holds, taken where it leaves the page. */
async function downloaded(element: SkillsResultsElement): Promise<string> {
  const { createObjectURL } = URL;
  let blob: Blob | undefined;
  const stop = (event: Event) => {
    event.preventDefault();
  };
  // the link is not on the page: its own click is all there is to catch
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', stop);
    click.call(this);
  };
  URL.createObjectURL = (given: Blob) => {
    blob = given;
    return createObjectURL.call(URL, given);
  };
  try {
    find(element, '[data-ask=download-json]').click();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return blob!.text();
}

// what fails is made smaller for as long as there is time
const RUNS = { numRuns: 60, includeErrorInReport: true, interruptAfterTimeLimit: 25_000 };

describe('<skills-results>: every number is recomputed from the raw ratings', function () {
  this.timeout(60_000);

  /** Shows each situation, checks it, and takes it away. */
  const holds = (
    set: (raw: Raw) => SetResults,
    check: (element: SkillsResultsElement, facts: Facts, set: SetResults) => void | Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(anyRaw, async (raw) => {
        const given = set(raw);
        const element = await results({ profile: raw.profile, assessments: raw.assessments, ...given });
        await check(element, factsOf(raw), given);
        element.remove();
      }),
      RUNS,
    );

  it('what is said first, tiers, gaps and strengths', () =>
    holds(
      () => ({ view: 'summary' }),
      (element, facts) => {
        checkLede(element, facts);
        checkTiers(element, facts);
        checkGaps(element, facts);
      },
    ));

  it('radar: table and drawn points', () => holds(() => ({ view: 'radar' }), checkRadar));
  it('every skill', () => holds(() => ({ view: 'list' }), checkList));
  it('compared raters', () => holds(() => ({ view: 'compare' }), checkCompare));
  it('over time', () => holds(() => ({ view: 'history' }), checkHistory));
  it('other roles', () => holds(({ other }) => ({ view: 'roles', profiles: [other] }), checkRoles));

  it('the score over all where it is asked for, with the weights and the rule that the page names', async () => {
    await holds(() => ({ view: 'summary', overall: true }), checkOverall);
    const own = { view: 'summary', overall: true, weights: WEIGHTS, overallUnrated: 'zero' } as const;
    await holds(() => own, checkOverall);
  });

  it('no score over all where nobody asked: neither on screen nor in the JSON', () =>
    holds(
      ({ other }) => ({ profiles: [other], downloads: true, weights: WEIGHTS }),
      async (element) => {
        const screen = element.shadowRoot!.querySelector('.skills')!;
        expect(words(screen)).not.to.match(/overall|score/i);
        expect(screen.outerHTML).not.to.match(/overall|score/i);
        const text = await downloaded(element);
        expect(JSON.parse(text)).to.include({ kind: 'skills-results' });
        expect(text).not.to.match(/overall|score|weight/i);
        expect(JSON.stringify(element.assessment)).not.to.match(/overall|score|weight/i);
      },
    ));
});

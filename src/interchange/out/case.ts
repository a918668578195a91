import { DEFAULT_SCALE } from '../../model/default-scale.js';
import type { RoleProfile, Tier } from '../../model/role-profile.js';
import type { Skill } from '../../model/skill.js';
import { linkTo, minter, oneLine, type Named } from './case/minter.js';
import { OWN, REFERENCE, type CaseAssociation, type CaseItem, type CasePackage } from './case/package.js';
import { anchorRubric, scaleRubric } from './case/rubrics.js';
import { rootOf } from './root-of.js';

export interface CaseOptions {
  /** The address below which everything gets its own, `https://hr.example/skills/`; nothing need be there. */
  base: string;
  /** Who answers for the framework, which CASE wants to know; by default the host of `base`. */
  creator?: string;
  /** When it was changed last; by default now. */
  now?: Date;
}

/** The fields that CASE has none for, those that there are, where it keeps what is proprietary. */
function extension(fields: object): Pick<CaseItem, 'extensions'> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? { extensions: { [OWN]: Object.fromEntries(kept) } } : {};
}

/** The name as the short statement and what is said of it as the full one; a name alone is the full one. */
function statements(name: string | undefined, description = '', otherwise = '') {
  const short = name === undefined ? undefined : oneLine(name);
  const text = description.trim();
  return {
    fullStatement: text === '' ? (short ?? otherwise) : text,
    ...(short !== undefined && { abbreviatedStatement: short }),
  };
}

function skillItem(skill: Skill, named: Named, language: string): CaseItem {
  const { id, name, description, note = '' } = skill;
  const { use, importance, importanceMax, required, target, stretch, when, appliesIn, evidencePrompts } =
    skill;
  return {
    ...named,
    ...statements(name, description),
    humanCodingScheme: id,
    CFItemType: 'Skill',
    ...(note.trim() !== '' && { notes: note }),
    language,
    ...extension({
      ...(description?.trim() === oneLine(name) && { description }),
      ...{ use, importance, importanceMax, required, target, stretch, when, appliesIn, evidencePrompts },
    }),
  };
}

/** A tier that has no title of its own is called by its id, and what is said of it stands beside. */
function tierItem({ id, title, description }: Tier, named: Named, language: string): CaseItem {
  const isBeside = title === undefined || description?.trim() === oneLine(title);
  return {
    ...named,
    ...statements(title, isBeside ? '' : description, id),
    humanCodingScheme: id,
    CFItemType: 'Tier',
    language,
    ...(isBeside && extension({ description })),
  };
}

/** Skills of one group that follow each other. */
function runsOf(skills: readonly Skill[]): { group: string; skills: Skill[] }[] {
  const runs: { group: string; skills: Skill[] }[] = [];
  for (const skill of skills) {
    const group = oneLine(skill.group ?? '');
    const run = runs.at(-1);
    if (run?.group === group) run.skills.push(skill);
    else runs.push({ group, skills: [skill] });
  }
  return runs;
}

/**
 * A role profile as a framework of CASE 1.1 (1EdTech): tiers, groups and skills are items, below each other by
 * `isChildOf`; the scale and the anchors are rubrics, levels with their label as `quality`, their value as `score` and
 * their anchor as `description`; references are `isRelatedTo`. What CASE has no field for (use, importance, targets,
 * circumstances, prompts, requirements, translations) stands in `extensions`, under `skills-matrix`. Identifiers are made
 * of base, profile and ids: what is written again is the same framework.
 *
 * It does not carry: fields that the schema does not know; white space at the ends of texts and line breaks in names;
 * texts and lists that are empty; that a scale was left out, since the default one is written. `fromCase` reads the rest.
 *
 * @throws {RangeError} for a base that is no absolute http(s) address.
 */
export function profileCase(
  profile: RoleProfile,
  { base, creator, now = new Date() }: CaseOptions,
): CasePackage {
  const root = rootOf(base);
  const { id, version, lang, title, summary = '', source, scale = DEFAULT_SCALE, tiers } = profile;
  const { contexts, requires, translations } = profile;
  const mint = minter(root, id, now);
  const document = mint('CFDocuments', 'document');
  const items: CaseItem[] = [];
  const associations: CaseAssociation[] = [];
  const place = (item: CaseItem, parent: Named, parentTitle: string, sequenceNumber: number) => {
    items.push(item);
    associations.push({
      ...mint('CFAssociations', `${item.identifier} ${parent.identifier}`),
      associationType: 'isChildOf',
      sequenceNumber,
      originNodeURI: linkTo(item, item.abbreviatedStatement ?? oneLine(item.fullStatement)),
      destinationNodeURI: linkTo(parent, parentTitle),
    });
  };
  const itemOf = (skill: Skill) => mint('CFItems', `skill ${skill.id}`);
  const relate = (item: CaseItem, { references = [], name }: Skill) => {
    for (const [i, { scheme, uri }] of references.entries())
      associations.push({
        ...mint('CFAssociations', `${item.identifier} ${String(i)} ${uri}`),
        associationType: 'isRelatedTo',
        originNodeURI: linkTo(item, oneLine(name)),
        destinationNodeURI: { title: oneLine(scheme), identifier: uri, uri, targetType: REFERENCE },
      });
  };
  for (const [t, tier] of tiers.entries()) {
    const tierNode = tierItem(tier, mint('CFItems', `tier ${tier.id}`), lang);
    const tierTitle = oneLine(tier.title ?? tier.id);
    place(tierNode, document, oneLine(title), t + 1);
    let sequence = 0;
    for (const { group, skills } of runsOf(tier.skills)) {
      let [parent, parentTitle]: [Named, string] = [tierNode, tierTitle];
      let below = sequence;
      if (group !== '') {
        const named = mint('CFItems', `group ${tier.id} ${String(++sequence)}`);
        place(
          { ...named, fullStatement: group, CFItemType: 'Group', language: lang },
          tierNode,
          tierTitle,
          sequence,
        );
        [parent, parentTitle, below] = [named, group, 0];
      }
      for (const skill of skills) {
        const item = skillItem(skill, itemOf(skill), lang);
        place(item, parent, parentTitle, ++below);
        relate(item, skill);
      }
      if (group === '') sequence = below;
    }
  }
  return {
    CFDocument: {
      ...document,
      creator: oneLine(creator ?? '') || new URL(root).host,
      title: oneLine(title),
      caseVersion: '1.1',
      ...(summary.trim() !== '' && { description: summary.trim() }),
      language: lang,
      version: oneLine(version),
      ...(source?.url !== undefined && { officialSourceURL: source.url }),
      ...extension({ id, sourceTitle: source?.title, contexts, requires, translations }),
    },
    CFItems: items,
    CFAssociations: associations,
    CFRubrics: [scaleRubric(scale, mint), anchorRubric(profile, scale, itemOf, mint)],
  };
}

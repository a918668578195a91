import type { RoleProfile } from '../../../model/role-profile.js';
import type { Scale } from '../../../model/scale.js';
import type { Skill } from '../../../model/skill.js';
import { linkTo, oneLine, type Mint, type Named } from './minter.js';
import { OWN, type CaseCriterion, type CaseRubric } from './package.js';

/** The levels of one criterion that a text is given for; of the scale itself all. */
function levelsOf(
  { levels }: Scale,
  criterion: Named,
  textOf: (value: number) => string | undefined,
  isWhole: boolean,
  mint: Mint,
) {
  return levels.flatMap(({ value, label }, position) => {
    const description = textOf(value)?.trim() ?? '';
    if (description === '' && !isWhole) return [];
    return {
      ...mint('CFRubricCriterionLevels', `${criterion.identifier} ${String(value)}`),
      quality: oneLine(label),
      score: value,
      ...(description !== '' && { description }),
      position: position + 1,
      rubricCriterionId: criterion.identifier,
    };
  });
}

/** The scale, as a rubric whose one criterion is of no item: what each level means in general. */
export function scaleRubric(scale: Scale, mint: Mint): CaseRubric {
  const rubric = mint('CFRubrics', 'scale');
  const criterion = mint('CFRubricCriteria', 'scale');
  const inGeneral = new Map(scale.levels.map(({ value, description }) => [value, description]));
  return {
    ...rubric,
    title: oneLine(scale.title ?? 'Scale'),
    CFRubricCriteria: [
      {
        ...criterion,
        category: 'Scale',
        position: 1,
        rubricId: rubric.identifier,
        CFRubricCriterionLevels: levelsOf(scale, criterion, (value) => inGeneral.get(value), true, mint),
      },
    ],
    extensions: {
      [OWN]: { ...(scale.id !== undefined && { id: scale.id }), hasTitle: scale.title !== undefined },
    },
  };
}

/** What levels look like in each skill: a rubric with a criterion for every skill that has anchors. */
export function anchorRubric(
  { title, tiers }: RoleProfile,
  scale: Scale,
  itemOf: (skill: Skill) => Named,
  mint: Mint,
): CaseRubric {
  const rubric = mint('CFRubrics', 'anchors');
  const criteria: CaseCriterion[] = [];
  for (const tier of tiers)
    for (const skill of tier.skills) {
      const criterion = mint('CFRubricCriteria', skill.id);
      const levels = levelsOf(scale, criterion, (value) => skill.anchors?.[String(value)], false, mint);
      if (levels.length === 0) continue;
      criteria.push({
        ...criterion,
        category: oneLine(tier.title ?? tier.id),
        CFItemURI: linkTo(itemOf(skill), oneLine(skill.name)),
        position: criteria.length + 1,
        rubricId: rubric.identifier,
        CFRubricCriterionLevels: levels,
      });
    }
  return { ...rubric, title: oneLine(title), CFRubricCriteria: criteria };
}

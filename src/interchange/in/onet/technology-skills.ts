import type { ReadDoubt, ReadSkill } from '../read-profile.js';
import type { Table } from '../spreadsheet/table.js';
import { cellOf, type OnetColumns, type OnetField } from './columns.js';
import type { Occupation } from './occupations.js';

/** The technologies of one occupation; rows that name none are said. */
export function technologySkills(
  table: Table,
  columns: OnetColumns,
  { rows }: Occupation,
  doubts: ReadDoubt[],
): ReadSkill[] {
  const skills: ReadSkill[] = [];
  let inDemand = 0;
  for (const at of rows) {
    const row = table.rows[at] ?? [];
    const of = (field: OnetField) => cellOf(row, columns, field);
    const place = table.placeOf(at);
    const name = of('example');
    if (name === '') {
      doubts.push({ code: 'row-without-name', message: 'A row without an example was left out.', ...place });
      continue;
    }
    const isInDemand = /^y/i.test(of('demand'));
    if (isInDemand) inDemand++;
    const notes = [
      of('commodityCode') !== '' && `Commodity code ${of('commodityCode')}`,
      /^y/i.test(of('hot')) && 'Hot technology',
    ];
    const note = notes.filter(Boolean).join('\n');
    const skill: ReadSkill = { name, place, importance: isInDemand ? 'important' : 'optional' };
    if (of('commodity') !== '') skill.group = of('commodity');
    if (note !== '') skill.note = note;
    skills.push(skill);
  }
  const place = table.placeOf(rows[0] ?? 0);
  const without = columns.at.has('demand') ? '' : ' The file has no column "In Demand".';
  const message = `O*NET names no tier and no importance: all are tools; the ${String(inDemand)} in demand are important, the others optional.${without}`;
  doubts.push({ code: 'importance-derived', message, ...place });
  return skills;
}

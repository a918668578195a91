import type { TeamTableJson } from './team-table.js';
import type { TeamPerson, TeamTable } from './team.js';

const fromText = (text: string, into: Uint8Array, at: number) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // 0 to 9, then a to z: base 36
    into[at + i] = code < 58 ? code - 48 : code - 87;
  }
};

const toText = (codes: Uint8Array) => Array.from(codes, (code) => code.toString(36)).join('');

/** The table that a valid JSON form says. */
export function tableOf(json: TeamTableJson): TeamTable {
  const { profile, scale, skills, attributes, people } = json;
  const length = people.length * skills.length;
  const cells = new Uint8Array(length);
  const interests = people.some((person) => person.interests !== undefined) && new Uint8Array(length);
  const lastUsed = people.some((person) => person.lastUsed !== undefined) && new Uint16Array(length);
  const submittedAt = new Float64Array(people.length);
  people.forEach((person, i) => {
    const at = i * skills.length;
    fromText(person.cells, cells, at);
    if (interests) fromText(person.interests ?? '', interests, at);
    if (lastUsed) lastUsed.set(person.lastUsed ?? [], at);
    submittedAt[i] = Date.parse(person.submittedAt ?? '');
  });
  return {
    profile,
    scale,
    skills,
    attributes,
    people: people.map(({ id, name, attributes: own }): TeamPerson => ({
      id,
      ...(name !== undefined && { name }),
      ...(own && { attributes: own }),
    })),
    cells,
    ...(interests && { interests }),
    ...(lastUsed && { lastUsed }),
    submittedAt,
  };
}

/** A row of somebody who said something; who said nothing needs none. */
const saidIn = <T extends Uint8Array | Uint16Array>(codes: T | undefined, from: number, to: number) => {
  const row = codes?.subarray(from, to) as T | undefined;
  return row?.some((code) => code !== 0) ? row : undefined;
};

/** A table as JSON. `readTeamTable` and `parseTeamTable` read it again. */
export function teamTableJson(table: TeamTable): TeamTableJson {
  const { profile, scale, skills, attributes, people, cells, interests, lastUsed, submittedAt } = table;
  return {
    schemaVersion: 1,
    profile: { ...profile },
    scale: { ...scale, levels: scale.levels.map((level) => ({ ...level })) },
    skills: skills.map((skill) => ({ ...skill })),
    attributes: attributes.map((each) => ({ ...each, values: each.values.map((value) => ({ ...value })) })),
    people: people.map((person, i) => {
      const [from, to] = [i * skills.length, (i + 1) * skills.length];
      const at = submittedAt[i] ?? NaN;
      const ownInterests = saidIn(interests, from, to);
      const ownLastUsed = saidIn(lastUsed, from, to);
      return {
        id: person.id,
        ...(person.name !== undefined && { name: person.name }),
        ...(person.attributes && { attributes: { ...person.attributes } }),
        ...(!Number.isNaN(at) && { submittedAt: new Date(at).toISOString() }),
        cells: toText(cells.subarray(from, to)),
        ...(ownInterests && { interests: toText(ownInterests) }),
        ...(ownLastUsed && { lastUsed: [...ownLastUsed] }),
      };
    }),
  };
}

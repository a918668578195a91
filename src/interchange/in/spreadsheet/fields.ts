/** What a column can hold. `level`, `levelLabel` and `levelText` are those of sheets with a row for each level. */
export const FIELD_NAMES = [
  'id',
  'name',
  'tier',
  'tierTitle',
  'tierDescription',
  'group',
  'subgroup',
  'description',
  'use',
  'importance',
  'importanceMax',
  'target',
  'stretch',
  'note',
  'appliesIn',
  'when',
  'evidencePrompts',
  'references',
  'level',
  'levelLabel',
  'levelText',
] as const;
export type Field = (typeof FIELD_NAMES)[number];

/** Headers of each field in English and German, as `plainHeader` gives them; the first ones are the surest. */
const WORDS: Record<Field, string> = {
  id: 'id|skill id|skill code|competency id|code|key|identifier|kennung|schlüssel|kürzel|nummer|nr|no',
  name: 'skill name|competency name|competence name|skill|skills|competency|competence|competencies|capability|skill title|technology|name|kompetenz|kompetenzen|fähigkeit|fähigkeiten|fertigkeit|kenntnis|kenntnisse|skillname|bezeichnung|title|thema|topic',
  tier: 'tier|skill tier|tier id|tier name|category of tier|requirement type|anforderungsart|muss kann|must nice',
  tierTitle: 'tier title',
  tierDescription: 'tier description',
  group:
    'group|skill group|skill category|category|area|skill area|domain|family|skill family|cluster|gruppe|kategorie|kompetenzbereich|themenbereich|themenfeld|bereich',
  subgroup: 'subcategory|sub category|subgroup|sub group|unterkategorie|untergruppe',
  description:
    'description|skill description|overall description|definition|beschreibung|kurzbeschreibung|erläuterung|what it is',
  use: 'use|used for|usage|how it is used|application|purpose|verwendung|anwendung|einsatz|zweck',
  importance:
    'importance|skill importance|importance min|criticality|priority|relevance|wichtigkeit|bedeutung|priorität|relevanz',
  importanceMax: 'importance max|importance maximum|maximum importance|wichtigkeit max|höchste wichtigkeit',
  target:
    'target|target level|required level|expected level|minimum level|level required|target proficiency|required proficiency|required|ziel|zielstufe|zielniveau|soll|soll stufe|sollstufe|soll niveau|erforderliche stufe',
  stretch: 'stretch|stretch target|stretch level|stretch goal|wunschstufe|fernziel',
  note: 'note|notes|guidance notes|comment|comments|remark|remarks|anmerkung|anmerkungen|bemerkung|bemerkungen|notiz|hinweis|kommentar',
  appliesIn: 'applies in|applies only in|only in|context|contexts|gilt in|gilt nur in|kontext|kontexte',
  when: 'when|raised in',
  evidencePrompts: 'evidence prompts|evidence prompt|evidence|nachweisfragen|nachweise|nachweis',
  references: 'references|reference|url|uri|link|links|referenz|referenzen|verweis|verweise',
  level:
    'level|skill level|level number|level value|level id|proficiency|proficiency level|stufe|niveau|kompetenzstufe',
  levelLabel: 'level name|level label|level title|stufenname|stufenbezeichnung|bezeichnung der stufe',
  levelText:
    'level description|level text|level definition|criteria|criterion|behaviour|behaviours|behavior|behaviors|indicator|indicators|anchor|anchors|descriptor|stufenbeschreibung|verhaltensanker|anker|kriterium|kriterien|beschreibung der stufe',
};

/** A header to compare by: small letters, words apart, no stars or brackets, nor a range of levels such as (1-5). */
export const plainHeader = (header: string): string =>
  header
    .slice(0, 200)
    .trim()
    .replace(/\(\d{1,2} ?[-–—] ?\d{1,2}\)$/, '')
    .replace(/([a-zß-ÿ])([A-ZÀ-Þ])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_\-–—./\\:*#()[\]]+/g, ' ')
    .trim();

/** How sure a header is of its field: 0 is the surest. */
const KNOWN: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  FIELD_NAMES.flatMap((field) =>
    WORDS[field].split('|').map((word, rank) => [word, { field, rank }] as const),
  ),
);

export const fieldOf = (header: string): { field: Field; rank: number } | undefined =>
  KNOWN.get(plainHeader(header));

/** A field as a person writes it: `importanceMax`, `importance-max`, `Importance max`. */
export const namedField = (name: string): Field | undefined =>
  FIELD_NAMES.find((field) => plainHeader(field) === plainHeader(name));

/** Jobs that nobody has, so that nothing is tuned to one that somebody has. */
export const JOBS = [
  'Lead Harbour Crane Planner',
  'Orchard Robotics Technician',
  'Senior Tide Forecaster',
  'Night Train Operations Analyst',
  'Principal Glasshouse Engineer',
  'Museum Climate Specialist',
  'Associate Ferry Timetable Designer',
  'Staff Beehive Telemetry Engineer',
  'Bridge Inspection Data Steward',
  'Senior Snow Clearing Dispatcher',
];

/** Plain names, some with signs that a reader could stumble over. */
export const NAMES = [
  'Crane load charts',
  'Tide tables and surge models',
  'Berth scheduling',
  'Wind and gust reading',
  'Rope, chain and hook inspection',
  'C++ for controllers',
  'Soil moisture sensing',
  'Pruning arm calibration',
  'Fruit grading by camera',
  'SQL',
  'Ballast & trim planning',
  'Rail possession planning',
  'Timetable conflict search',
  'Signal plan reading',
  'Humidity control',
  'Light / shade balancing',
  'Leak tracing',
  'Pump and valve upkeep',
  'Hive weight telemetry',
  'LoRa radio networks',
  'Queue simulation',
  'Passenger counting',
  'Gritting route design',
  'Crack width measurement',
  'Drone photogrammetry',
  'Load rating arithmetic',
  'Corrosion mapping',
  'Handover protocols',
  'Spare part forecasting',
  'Energy bookkeeping',
  'Node.js tooling',
  'Map projection handling',
  'Shift roster design',
  'Fault tree analysis',
  'Cost-per-lift accounting',
  'Fog and ice outlooks',
  '5S housekeeping',
  'Incident reconstruction',
  'Machine-to-machine messaging',
  'Vibration spectra',
];

/** Names that hold parentheses of their own, before the importance. */
export const BRACKETED = [
  'Weather feeds (radar, buoys, satellites)',
  'Asset registers (ISO 55000)',
  'Alarm handling (triage and silence rules)',
  'Hydraulics (pumps)',
  'Paperless permits (PTW) and lock-out',
];

export const SOFT = [
  'Calm under pressure',
  'Plain speaking',
  'Curiosity about causes',
  'Fairness in shift planning',
  'Patience with learners',
  'Care for small signs',
  'Readiness to hand over',
];

const STARTS = ['Planning', 'Checking', 'Reading', 'Repairing', 'Explaining', 'Comparing'];
const MIDDLES = [
  'the morning lifts',
  'old and new readings',
  'plans of three depots',
  'what the night shift left',
];
const ENDS = [
  'before the gate opens.',
  'so that nobody waits.',
  'with two people at most.',
  'when the fog comes in.',
];

export type Pick = <T>(from: readonly T[]) => T;

export const sentence = (pick: Pick): string => `${pick(STARTS)} ${pick(MIDDLES)} ${pick(ENDS)}`;

/** Sentences with characters that are lost where text is read the wrong way. */
export const signed = (pick: Pick): string =>
  pick([
    'Asks “what moved?” before anything is switched off.',
    'Goes from reading → reason → repair without a jump.',
    'Keeps errors ≥ three a week on the board – for all to see.',
    'Doesn’t hide a near miss; the team’s log shows it.',
  ]);

/** Tools as rows: category, name, what for. */
export const TOOLS: readonly (readonly [group: string, name: string, use: string])[] = [
  ['Forecasting', 'BuoyNet / TideDesk', 'Short-term outlooks'],
  ['Forecasting', 'GustView', 'Wind at the jib'],
  ['Planning boards', 'BerthGrid', 'Slots and moves'],
  ['Planning boards', 'RosterMill / ShiftLoom', 'Crews and rests'],
  ['Field devices', 'Handheld scanners', 'Tags on chains and hooks'],
  ['Data stores', 'PostgreSQL', 'Readings and events'],
  ['Maps', 'QGIS (with depot layers)', 'Routes and reach'],
  ['Messaging', 'Radio / pagers', 'Calls on the quay'],
];

/** What the last column says, and what it comes to. */
export const COMMONALITIES: readonly (readonly [
  text: string,
  importance: 'important' | 'optional',
  note?: string,
])[] = [
  ['Common', 'important'],
  ['Optional', 'optional'],
  ['Context-specific', 'optional', 'context-specific'],
  ['Common (provider depends)', 'important', 'provider depends'],
  ['Optional / Emerging', 'optional', 'emerging'],
];

/** Labels of section 17 and the ids that a careful reader gives them. */
export const VARIANTS: readonly (readonly [
  heading: string,
  labels: readonly (readonly [string, string])[],
])[] = [
  [
    'By company size',
    [
      ['Startup', 'startup'],
      ['Mid-size company', 'mid-size'],
      ['Large enterprise', 'enterprise'],
    ],
  ],
  [
    'By industry',
    [
      ['Inland shipping', 'inland-shipping'],
      ['Fresh produce / flowers', 'fresh-produce'],
      ['Public transport', 'public-transport'],
    ],
  ],
  ['Regulated vs non-regulated environment', [['Regulated', 'regulated']]],
  [
    'Product-led vs service-led company',
    [
      ['Product-led', 'product-led'],
      ['Service-led', 'service-led'],
    ],
  ],
];

export const PROMOTION = [
  'Reach beyond one depot: methods that other sites copied',
  'Judgement on spending: weighs a new crane against upkeep',
  'Teaches planners to plan without help',
];

export const DIMENSIONS: readonly (readonly [name: string, meets: string, exceeds: string])[] = [
  [
    'Reading of plans',
    'Finds both conflicts in the sheet',
    'Finds them and moves one train so that a third fits',
  ],
  [
    'Safety sense',
    'Stops the lift when the gust warning comes',
    'Says before the lift which gust would stop it',
  ],
  ['Handover', 'Names what is open and who has it', 'Hands over so that no call comes back at night'],
];

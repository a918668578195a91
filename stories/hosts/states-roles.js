/** The small role that most states show, in three languages. */
export const baker = {
  schemaVersion: 1,
  id: 'baker',
  version: '1.0.0',
  lang: 'en',
  title: 'Baker',
  requires: [{ tier: 'must-have', fromLevel: 4, comment: true }],
  tiers: [
    {
      id: 'must-have',
      description: 'Needed from the first week',
      skills: [
        {
          id: 'kneading',
          name: 'Kneading',
          importance: 'critical',
          description: 'Making a firm dough by hand or by machine.',
          use: 'bread that rises and keeps its shape.',
          target: 3,
          anchors: {
            0: 'I have not kneaded before.',
            1: 'I follow a recipe step by step with somebody beside me.',
            2: 'I knead the usual kinds alone and know when a dough is done.',
            3: 'I adjust water and time to flour and weather.',
            4: 'I write the dough recipes that the whole bakery works by.',
          },
          evidencePrompts: ['A loaf of your own, photographed when cut'],
        },
        { id: 'proofing', name: 'Proofing', importance: 'important', target: 2 },
        { id: 'oven', name: 'Baking in a stone oven', importance: 'critical', target: 3 },
      ],
    },
    {
      id: 'good-to-have',
      description: 'Makes you effective sooner',
      skills: [
        { id: 'sourdough', name: 'Sourdough', importance: 'optional', target: 1 },
        { id: 'selling', name: 'Selling over the counter', importance: 'optional', target: 2 },
      ],
    },
  ],
  translations: {
    de: {
      title: 'Bäckerin oder Bäcker',
      tiers: {
        'must-have': { description: 'Von der ersten Woche an' },
        'good-to-have': { description: 'Macht den Anfang leichter' },
      },
      skills: {
        kneading: {
          name: 'Kneten',
          description: 'Einen festen Teig von Hand oder mit der Maschine machen.',
          use: 'Brot, das aufgeht und seine Form behält.',
          anchors: {
            0: 'Ich habe noch nicht geknetet.',
            1: 'Ich folge einem Rezept Schritt für Schritt, mit jemandem an der Seite.',
            2: 'Ich knete die üblichen Sorten allein und weiß, wann ein Teig fertig ist.',
            3: 'Ich passe Wasser und Zeit an Mehl und Wetter an.',
            4: 'Ich schreibe die Teigrezepte, nach denen die ganze Bäckerei arbeitet.',
          },
        },
        proofing: { name: 'Gare' },
        oven: { name: 'Backen im Steinofen' },
        sourdough: { name: 'Sauerteig' },
        selling: { name: 'Verkauf an der Theke' },
      },
    },
    ar: {
      title: 'خبّاز',
      tiers: {
        'must-have': { description: 'مطلوبة من الأسبوع الأول' },
        'good-to-have': { description: 'تسرّع البداية' },
      },
      skills: {
        kneading: {
          name: 'العجن',
          description: 'تحضير عجينة متماسكة باليد أو بالآلة.',
          use: 'خبز يرتفع ويحتفظ بشكله.',
          anchors: {
            0: 'لم أعجن من قبل.',
            1: 'أتبع وصفة خطوة خطوة مع من يرشدني.',
            2: 'أعجن الأنواع المعتادة وحدي وأعرف متى تكتمل العجينة.',
            3: 'أعدّل الماء والوقت بحسب الدقيق والطقس.',
            4: 'أضع وصفات العجين التي يعمل بها المخبز كله.',
          },
        },
        proofing: { name: 'التخمير' },
        oven: { name: 'الخَبز في الفرن الحجري' },
        sourdough: { name: 'الخميرة الطبيعية' },
        selling: { name: 'البيع والتعامل مع الزبائن' },
      },
    },
  },
};

const tier = (skills) => [{ id: 'must-have', skills }];
const skill = (id, name) => ({ id, name, importance: 'important' });

/** The other roles, each for one state. */
export const others = {
  bad: { ...baker, title: '', tiers: [{ id: 'own tier', skills: [] }] },
  none: { ...baker, id: 'new-role', title: 'A role that is still being written', tiers: tier([]) },
  two: {
    ...baker,
    id: 'allergens',
    title: 'Handling of allergens',
    requires: [],
    translations: {},
    scale: {
      levels: [
        { value: 0, label: 'Not instructed' },
        { value: 1, label: 'Instructed' },
      ],
    },
    tiers: tier([skill('nuts', 'Nuts and seeds'), skill('milk', 'Milk and eggs')]),
  },
  eleven: {
    ...baker,
    id: 'confidence',
    title: 'Confidence from 0 to 10',
    requires: [],
    translations: {},
    scale: {
      levels: Array.from({ length: 11 }, (_, value) => ({
        value,
        label: value === 10 ? 'Sure' : `${value}`,
      })),
    },
    tiers: tier([skill('planning', 'Planning a night shift'), skill('ordering', 'Ordering flour')]),
  },
  long: {
    ...baker,
    id: 'long-names',
    title:
      'Head of laminated doughs, viennoiserie and seasonal specialities for the central and the regional bakeries',
    requires: [],
    translations: {},
    tiers: tier([
      skill(
        'lamination',
        'Lamination of doughs with butter, margarine and plant-based fats over several days',
      ),
      skill('compliance', 'Lebensmittelinformationsdurchführungsverordnung'),
    ]),
  },
};

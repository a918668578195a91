// Who is in a sample: invented people, with what makes their answers hang together.

export const OFFICES = [
  { id: 'lisbon', label: 'Lisbon', share: 0.42 },
  { id: 'toronto', label: 'Toronto', share: 0.3 },
  { id: 'bengaluru', label: 'Bengaluru', share: 0.2 },
  { id: 'remote', label: 'Remote', share: 0.08 },
];

/** Job levels, with how far along the role they are: 0 nothing yet, 1 all that it asks for and more. */
export const JOB_LEVELS = [
  { id: 'junior', label: 'Junior', share: 0.2, seniority: 0.2 },
  { id: 'mid', label: 'Mid-level', share: 0.38, seniority: 0.45 },
  { id: 'senior', label: 'Senior', share: 0.3, seniority: 0.72 },
  { id: 'staff', label: 'Staff', share: 0.12, seniority: 0.92 },
];

export const SPECIALTIES = ['training', 'data', 'engineering', 'deployment', 'multimodal'];

const GIVEN = (
  'Ada Amara Ana Aiko Bilal Björn Carlos Chidi Chloé Dalia Diego Elif Emeka Farah Feng Freya Goran Grace Hana Hugo ' +
  'Ibrahim Inês Isla Ivan Jamal Jun Kavya Kofi Lars Leila Lucía Mateo Mei Mira Nadia Nikhil Noor Olga Omar Priya ' +
  'Quentin Rania Ravi Rosa Sana Sofia Tariq Tomás Uma Viktor Wanjiru Yara Yusuf Zoë'
).split(' ');
const FAMILY = (
  'Abebe Almeida Andersen Banerjee Bauer Castro Chen Costa Dias Dubois Eze Fischer Fonseca García Haddad Hansen ' +
  'Ibarra Iyer Jansen Kaya Khan Kim Kowalska Lopes Martín Mensah Moreau Nair Nakamura Novak Okafor Osei Park Pereira ' +
  'Petrov Rahman Rao Rossi Sato Schmidt Silva Singh Suzuki Tanaka Torres Vargas Wang Weber Yilmaz Zhang'
).split(' ');

/** One of a list by shares that add up to 1. */
function drawn(list, random) {
  let rest = random();
  return list.find(({ share }) => (rest -= share) < 0) ?? list.at(-1);
}

const anyOf = (list, random) => list[Math.floor(random() * list.length)];

/** About normally distributed, mean 0 and deviation 1: the sum of twelve even ones (Irwin and Hall). */
export const bell = (random) => Array.from({ length: 12 }, random).reduce((a, b) => a + b, -6);

/** People by number; `names` makes up names that nobody else in the team has. */
export function peopleOf(count, random, names) {
  const used = new Set();
  const nameOf = () => {
    for (;;) {
      const name = `${anyOf(GIVEN, random)} ${anyOf(FAMILY, random)}`;
      if (!used.has(name)) return used.add(name) && name;
    }
  };
  const width = String(count).length;
  return Array.from({ length: count }, (_, i) => {
    const level = drawn(JOB_LEVELS, random);
    return {
      id: `p${String(i + 1).padStart(width, '0')}`,
      ...(names && { name: nameOf() }),
      office: drawn(OFFICES, random).id,
      jobLevel: level.id,
      seniority: level.seniority + 0.09 * bell(random),
      specialty: anyOf(SPECIALTIES, random),
    };
  });
}

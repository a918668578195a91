// What can be done to a role profile while it is looked through, each a function of the state before, which stays as it
// was: so everything can be undone. A state is { name, profile, scorecard, doubts, settled }: the
// file's name, and the places in the list of doubts that are done with.

const isHere = (id) => (skill) => skill.id === id;

/** The profile with the skills of its tiers changed. */
const withTiers = (state, change) => ({
  ...state,
  profile: { ...state.profile, tiers: state.profile.tiers.map(change) },
});

const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

/** A field with a value, or without one where that is empty. */
const withField = (object, name, value) =>
  value === undefined || value === '' ? without(object, name) : { ...object, [name]: value };

const RANKS = ['optional', 'important', 'critical'];

/** An upper end that is no longer above the importance says nothing. */
function inOrder(skill) {
  const { importance, importanceMax } = skill;
  const isRange = importance && RANKS.indexOf(importanceMax) > RANKS.indexOf(importance);
  return isRange ? skill : without(skill, 'importanceMax');
}

/** Nobody aims higher than where they stretch to. */
function reachable(skill) {
  const isBelow = skill.stretch !== undefined && skill.target !== undefined && skill.stretch < skill.target;
  return isBelow ? without(skill, 'stretch') : skill;
}

export const findSkill = (profile, id) =>
  profile.tiers.flatMap(({ skills }) => skills).find((skill) => skill.id === id);

export const tierOf = (profile, id) => profile.tiers.find(({ skills }) => skills.some(isHere(id)));

export const edits = {
  /** Another file in the place of this one. */
  replace: (_, { state }) => state,

  title: (state, { value }) => ({ ...state, profile: { ...state.profile, title: value } }),

  skill: (state, { id, name, value }) =>
    withTiers(state, (tier) => ({
      ...tier,
      skills: tier.skills.map((skill) =>
        skill.id === id ? reachable(inOrder(withField(skill, name, value))) : skill,
      ),
    })),

  anchor(state, { id, level, value }) {
    const { anchors = {} } = findSkill(state.profile, id);
    const next = withField(anchors, String(level), value);
    return edits.skill(state, {
      id,
      name: 'anchors',
      value: Object.keys(next).length > 0 ? next : undefined,
    });
  },

  /** To the end of another tier, which is made where the role has none of that name yet. */
  move(state, { id, tier: target, title }) {
    const skill = findSkill(state.profile, id);
    const { tiers } = state.profile;
    const all = tiers.some((tier) => tier.id === target)
      ? tiers
      : [...tiers, { id: target, title, skills: [] }];
    return withTiers({ ...state, profile: { ...state.profile, tiers: all } }, (tier) => ({
      ...tier,
      skills: [...tier.skills.filter((each) => each.id !== id), ...(tier.id === target ? [skill] : [])],
    }));
  },

  add(state, { id, tier: target, name }) {
    return withTiers(state, (tier) =>
      tier.id === target ? { ...tier, skills: [...tier.skills, { id, name }] } : tier,
    );
  },

  remove: (state, { id }) =>
    withTiers(state, (tier) => ({ ...tier, skills: tier.skills.filter((skill) => skill.id !== id) })),

  settle: (state, { doubt }) => ({ ...state, settled: [...state.settled, doubt] }),

  reopen: (state, { doubt }) => ({ ...state, settled: state.settled.filter((each) => each !== doubt) }),
};

/** States one after the other, with the way back and forth. */
export function createHistory(state) {
  let past = [];
  let present = state;
  let future = [];
  let field;
  const step = (from, to) => {
    const there = from.at(-1);
    to.push({ state: present, what: there.what });
    present = there.state;
    from.pop();
    return there.what;
  };
  return {
    get present() {
      return present;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    /** What is typed into one field, letter by letter, is undone at once. @param {string} what in words, for whoever undoes it. */
    do(kind, details, what) {
      const next = edits[kind](present, details);
      const own = JSON.stringify([kind, without(details, 'value')]);
      if (own !== field || !('value' in details)) past = [...past, { state: present, what }].slice(-500);
      field = own;
      future = [];
      present = next;
    },
    /** A field was left: what is typed into it next is another step. */
    leave() {
      field = undefined;
    },
    undo() {
      field = undefined;
      return step(past, future);
    },
    redo() {
      field = undefined;
      return step(future, past);
    },
  };
}

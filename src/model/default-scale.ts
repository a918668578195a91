import type { Scale } from './scale.js';

/** The scale of a profile that names none; `data/scales/default-five-level.json` says the same. */
export const DEFAULT_SCALE: Scale = {
  id: 'default-five-level',
  title: 'Five levels, None to Expert',
  levels: [
    {
      value: 0,
      label: 'None',
      description: 'Not done so far, neither alone nor with help. A starting point, not a fault.',
    },
    {
      value: 1,
      label: 'Awareness',
      description: 'Can explain the terms and the purpose, and takes part when someone leads the way.',
    },
    {
      value: 2,
      label: 'Working',
      description: "Does the usual cases alone in one's own tasks, and asks for help with the unusual ones.",
    },
    {
      value: 3,
      label: 'Practitioner',
      description:
        'Solves hard and new cases without help, reviews the work of others and carries it for a project.',
    },
    {
      value: 4,
      label: 'Expert',
      description: 'Sets how it is done for several teams, solves what others could not, and teaches it.',
    },
  ],
};

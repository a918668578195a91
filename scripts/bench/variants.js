// The same handles on every variant: its script, its radios by row and level, the answer it has noted.
import { levels, skillId } from './profile.js';

function append(tag, profile) {
  const host = Object.assign(document.createElement(tag), { profile });
  document.body.append(host);
  return { host, root: host.shadowRoot };
}

export const variants = {
  plain: {
    script: '/bench/plain.js',
    mount(profile, { createTable }) {
      const { host, answers } = createTable(profile);
      document.body.append(host);
      // a live collection: finding the next radio costs the same in a table of any length
      const radios = host.getElementsByTagName('input');
      return {
        host,
        root: host,
        radio: (row, level) => radios[row * levels + level],
        answer: (row) => answers[skillId(row)],
      };
    },
  },

  naive: {
    script: '/bench/naive.js',
    mount(profile) {
      const { host, root } = append('naive-table', profile);
      return {
        host,
        root,
        radio: (row, level) =>
          root.querySelector('table')?.getElementsByTagName('input')[row * levels + level],
        answer: (row) => host.answers[skillId(row)],
      };
    },
  },

  ours: {
    script: '/dist/cdn/skills-matrix.js',
    /** Far rows are laid out when they come near, unless they are forced to be. */
    defersLayout: true,
    mount(profile) {
      const { host, root } = append('skills-matrix', profile);
      return {
        host,
        root,
        radio: (row, level) => root.getElementById(`${skillId(row)}--${level}`),
        answer: (row) => host.assessment.ratings.find(({ skill }) => skill === skillId(row))?.level,
      };
    },
  },
};

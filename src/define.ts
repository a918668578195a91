/** Defines every element of the library. */
import './define/skills-matrix.js';
import './define/skills-results.js';
import './define/skills-team.js';

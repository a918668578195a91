import { canonicalJson } from './canonical-json.js';
import { roleIndex } from './role-index.js';
import type { RoleProfile } from './role-profile.js';
import { sha256 } from './sha256.js';

/** The words a rater judges by: language, level texts, tier texts, skill texts and anchors. */
function wording(profile: RoleProfile) {
  return {
    lang: profile.lang,
    scale: roleIndex(profile).scale.levels.map(({ value, label, description }) => ({
      value,
      label,
      description,
    })),
    tiers: profile.tiers.map(({ id, title, description, skills }) => ({
      id,
      title,
      description,
      skills: skills.map(({ id, name, group, description, use, note, anchors, evidencePrompts }) => ({
        id,
        name,
        group,
        description,
        use,
        note,
        anchors,
        evidencePrompts,
      })),
    })),
  };
}

const hashes = new WeakMap<RoleProfile, string>();

/**
 * `sha256-` and the hexadecimal SHA-256 of the RFC 8785 canonical JSON of a profile's wording, so that a
 * later edit of the definition can be seen. Targets, importances and versions do not enter it.
 */
export function wordingHash(profile: RoleProfile): string {
  const known = hashes.get(profile);
  if (known) return known;
  const hash = `sha256-${sha256(new TextEncoder().encode(canonicalJson(wording(profile))))}`;
  hashes.set(profile, hash);
  return hash;
}

import { parseRoleProfile } from '../../model/role-profile.js';
import type { Doubt } from './doubt.js';
import type { Imported } from './profile-of.js';

/** Whether a text can only be JSON; Markdown may begin with a link in brackets. */
export const isJson = (text: string) => /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text);

/** Where an error is, as engines say it: some by line, some by position, and of short texts not at all; YAML has most of JSON in it. */
async function lineOf(text: string, message: string): Promise<number> {
  const [, line, position] = /line (\d+)|position (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  const { parseDocument } = await import('yaml');
  return parseDocument(text).errors[0]?.linePos?.[0].line ?? 1;
}

/** The value of a JSON text; nothing, and a doubt with the line, where it is damaged. */
export async function readJson(text: string, doubts: Doubt[]): Promise<unknown> {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const { message } = error as Error;
    const line = await lineOf(text, message);
    doubts.push({ code: 'not-json', message: `This looks like JSON and is none: ${message}`, line });
    return undefined;
  }
}

/** A role profile that is one already: it only has to be valid. */
export function fromProfile(json: unknown): Imported {
  const parsed = parseRoleProfile(json);
  if (parsed.ok) return { profile: parsed.value, doubts: [] };
  return { doubts: parsed.issues.map(({ code, path, message }) => ({ code, message, at: path })) };
}

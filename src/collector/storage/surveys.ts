import { randomUUID } from 'node:crypto';
import { parseRoleProfile, type RoleProfile } from '../../model/role-profile.js';
import type { ParseResult } from '../../model/issue.js';
import { parseSurvey, type Survey } from '../../model/survey.js';
import type { Database } from '../database/tables.js';

/** A survey with the version of its role profile that answers are counted along: the one that was added last. */
export interface StoredSurvey {
  survey: Survey;
  profile: RoleProfile;
}

/** The same as it stands at the moment. */
export interface FoundSurvey extends StoredSurvey {
  revision: string;
}

/** How many are remembered. */
const MOST = 100;

/** What was checked before it was kept. */
function valueOf<T>(surveyId: string, parsed: ParseResult<T>): T {
  if (!parsed.ok)
    throw new Error(
      `What is kept of the survey "${surveyId}" is damaged: ${parsed.issues[0]?.message ?? ''}`,
    );
  return parsed.value;
}

/** The surveys of a database. */
export function createSurveys(db: Database) {
  const found = new Map<string, FoundSurvey>();

  return {
    /** What was found last, which may have changed since: who goes by it says so to the database by its `revision`. */
    async recall(surveyId: string): Promise<FoundSurvey | undefined> {
      return found.get(surveyId) ?? this.find(surveyId);
    },

    /** `undefined` where there is none. */
    async find(surveyId: string): Promise<FoundSurvey | undefined> {
      const row = await db
        .selectFrom('survey')
        .innerJoin('profile_version', 'profile_version.survey_id', 'survey.survey_id')
        .select(['definition', 'body', 'revision'])
        .where('survey.survey_id', '=', surveyId)
        .where('profile_version.survey_id', '=', surveyId)
        .orderBy('added_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return undefined;
      const { definition, body, revision } = row;
      const before = found.get(surveyId);
      if (before?.revision === revision) return before;
      const survey = {
        survey: valueOf(surveyId, parseSurvey(definition)),
        profile: valueOf(surveyId, parseRoleProfile(body)),
        revision,
      };
      if (found.size >= MOST) found.clear();
      found.set(surveyId, survey);
      return survey;
    },

    /**
     * Keeps a survey with its profile, or changes it. A version of the profile that is there stays as it is: answers
     * name it.
     *
     * @returns `kept`; `promised` where an anonymous survey's terms would change after people have answered;
     * `other-version` where the version is there with other words.
     */
    put({ survey, profile }: StoredSurvey): Promise<'kept' | 'promised' | 'other-version'> {
      const surveyId = survey.id;
      return db
        .transaction()
        .execute(async (trx) => {
          const before = await trx
            .selectFrom('survey')
            .select('definition')
            .where('survey_id', '=', surveyId)
            .forUpdate()
            .executeTakeFirst();
          const isPromised =
            before &&
            termsOf(valueOf(surveyId, parseSurvey(before.definition))) !== termsOf(survey) &&
            (await hasAnswers(trx, surveyId));
          if (isPromised) return 'promised';
          const definition = JSON.stringify(survey);
          const revision = randomUUID();
          await trx
            .insertInto('survey')
            .values({ survey_id: surveyId, definition, revision })
            .onConflict((conflict) => conflict.column('survey_id').doUpdateSet({ definition, revision }))
            .execute();
          const body = JSON.stringify(profile);
          await trx
            .insertInto('profile_version')
            .values({ survey_id: surveyId, version: profile.version, body })
            .onConflict((conflict) => conflict.columns(['survey_id', 'version']).doNothing())
            .execute();
          const { body: kept } = await trx
            .selectFrom('profile_version')
            .select('body')
            .where('survey_id', '=', surveyId)
            .where('version', '=', profile.version)
            .executeTakeFirstOrThrow();
          if (kept !== body) throw new OtherVersion();
          return 'kept' as const;
        })
        .catch((error: unknown) => {
          if (error instanceof OtherVersion) return 'other-version' as const;
          throw error;
        });
    },
  };
}

/** Undoes the change of which it is thrown. */
class OtherVersion extends Error {}

/** What people were promised before they answered; of a named survey nothing that they could not see in it. */
function termsOf({ privacy, closes, attributes }: Survey): string {
  return JSON.stringify(privacy.mode === 'anonymous' ? [privacy, closes, attributes] : [privacy.mode]);
}

async function hasAnswers(db: Database, surveyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('assessment')
    .select('assessment_id')
    .where('survey_id', '=', surveyId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type Surveys = ReturnType<typeof createSurveys>;

/** What says what is wrong with an assessment, fetched where something is. */
export const assessmentParser = async () => (await import('../../model/assessment.js')).parseAssessment;

/** What a server answered when it took a submission. */
export interface Receipt {
  /** The HTTP status, from 200 to 299. */
  status: number;
  /** Where the submission is found from now on; a server of another origin must expose that header. */
  location?: string;
  /** The answer's body, where that is JSON. */
  body?: unknown;
}

/** What the company's own server and the collector answer; what they refuse is said in their words. */
export async function ask(path, { token, ...init } = {}) {
  const headers = {
    ...(init.body && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(path, { ...init, headers });
  if (response.ok) return response;
  const { title = '', detail = '' } = await response.json().catch(() => ({}));
  throw new Error(`${title} ${detail}`.trim() || `HTTP ${response.status}`);
}

export const post = (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) });

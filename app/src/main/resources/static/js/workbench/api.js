// Talks to the server. Every answer is either data or a told failure; nothing is swallowed.
export class Away extends Error {}

export async function call(method, url, body, key) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  let response;
  try {
    response = await fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (cause) {
    throw new Away('the server does not answer', { cause });
  }
  if (response.status >= 500) throw new Away(`the server answered ${response.status}`);
  if (response.status === 204) return { status: 204, data: null };
  const text = await response.text();
  return { status: response.status, data: text ? JSON.parse(text) : null };
}

export function newKey() {
  return crypto.randomUUID();
}

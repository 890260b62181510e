// Talks to the server. Every answer is either data or a told failure; nothing is swallowed.

// The server does not answer, or stumbled: the same request may be sent again.
export class Away extends Error {}

// The person is not signed in any more: nothing is asked again before they are.
export class SignedOut extends Error {}

const PATIENCE_MS = 20_000;

export async function call(method, url, body, key) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  let response;
  let text;
  try {
    response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    text = await response.text();
  } catch (cause) {
    throw new Away('the server does not answer', { cause });
  }
  if (response.status === 401) throw new SignedOut('signed out');
  if (response.status >= 500 || response.status === 429) throw new Away(`the server answered ${response.status}`);
  try {
    return { status: response.status, data: text ? JSON.parse(text) : null };
  } catch (cause) {
    throw new Away('something between here and the server answered', { cause });
  }
}

// Nothing of the matter may be shown any more: a wall, a lock, or a membership that ended.
export const barred = (status) => status === 403 || status === 404 || status === 423;

export const newKey = () => crypto.randomUUID();

// For work that goes on only after the page was loaded anew.
export const never = () => new Promise(() => {});

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Decisions on their way to the server. A decision leaves the queue only when the server has answered for it; each keeps
// its idempotency key, so that sending it again can never count twice. The queue survives a reload of the page.
import { Away, SignedOut, call, never, pause } from './api.js';

const AGAIN_MS = 2_000;

export class Saving {
  constructor(place, tell) {
    this.place = place;
    this.tell = tell;
    this.queue = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    this.answers = new Map();
    this.running = Promise.resolve();
    this.working = false;
    this.stopped = false;
    window.addEventListener('beforeunload', (event) => {
      if (this.queue.length && !this.stopped) event.preventDefault();
    });
    this.start();
  }

  get pending() {
    return this.queue.length;
  }

  // Resolves once nothing waits.
  async drained() {
    while (this.queue.length) await this.running;
  }

  // Resolves with the server's answer.
  add(decision) {
    this.queue.push(decision);
    this.keep();
    return new Promise((resolve) => {
      this.answers.set(decision.key, resolve);
      this.start();
    });
  }

  // Gives up what waits, since nobody will take it any more; returns how many those were.
  drop() {
    const dropped = this.queue.length;
    this.queue.length = 0;
    this.keep();
    return dropped;
  }

  // A later answer on the same document, given before this one was saved, replaces it.
  follow(url, seq) {
    for (const later of this.queue) if (later.url === url) later.body.replaces = seq;
  }

  // Sends nothing more; what waits stays in the queue, which the page finds again when it is loaded anew.
  stop() {
    this.stopped = true;
    this.working = true;
    this.running = never();
    return this.running;
  }

  keep() {
    if (this.queue.length) sessionStorage.setItem(this.place, JSON.stringify(this.queue));
    else sessionStorage.removeItem(this.place);
  }

  start() {
    if (!this.working) this.running = this.work();
  }

  async work() {
    this.working = true;
    while (this.queue.length) {
      const first = this.queue[0];
      this.tell({ saving: this.queue.length });
      try {
        const answer = await call('POST', first.url, first.body, first.key);
        this.queue.shift();
        if (answer.status === 200) this.follow(first.url, answer.data.seq);
        this.keep();
        this.tell({ saved: answer, decision: first, left: this.queue.length });
        this.answers.get(first.key)?.(answer);
        this.answers.delete(first.key);
      } catch (failure) {
        if (failure instanceof SignedOut) {
          this.tell({ signedOut: true });
          return this.stop();
        }
        if (!(failure instanceof Away)) throw failure;
        this.tell({ away: this.queue.length });
        await pause(AGAIN_MS);
      }
    }
    this.working = false;
  }
}

// Decisions on their way to the server. A decision leaves the queue only when the server has acknowledged it; each keeps
// its idempotency key, so that sending it again can never count twice. The queue survives a reload of the page.
import { Away, call } from './api.js';

export class Saving {
  constructor(place, tell) {
    this.place = place;
    this.tell = tell;
    this.queue = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    this.working = false;
    window.addEventListener('beforeunload', (event) => {
      if (this.queue.length) event.preventDefault();
    });
    window.addEventListener('online', () => this.work());
    this.work();
  }

  get pending() {
    return this.queue.length;
  }

  add(decision) {
    this.queue.push(decision);
    this.keep();
    return new Promise((resolve) => {
      decision.done = resolve;
      this.work();
    });
  }

  keep() {
    sessionStorage.setItem(this.place, JSON.stringify(this.queue));
  }

  async work() {
    if (this.working) return;
    this.working = true;
    while (this.queue.length) {
      const first = this.queue[0];
      this.tell({ saving: this.queue.length });
      try {
        const answer = await call('POST', first.url, first.body, first.key);
        this.queue.shift();
        this.keep();
        first.done?.(answer);
        this.tell({ saved: answer, decision: first, left: this.queue.length });
      } catch (failure) {
        if (!(failure instanceof Away)) throw failure;
        this.tell({ away: this.queue.length });
        await new Promise((again) => setTimeout(again, 2000));
      }
    }
    this.working = false;
  }
}

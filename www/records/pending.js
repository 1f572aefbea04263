// What is still to be told to the platform. Each piece is tried at once, in order, and again until it has arrived: a
// line that is cut for a while loses nothing. What a later piece makes needless (an older place) is dropped.
const FIRST = 1000, LONGEST = 10000;

export class Pending {
  constructor(tell) {
    this.tell = tell;
    this.pieces = [];
    this.wait = FIRST;
    this.timer = 0;
    this.busy = null;
    addEventListener("online", () => this.send());
  }

  // `deliver` gives false, or throws, or rejects, where the piece did not arrive.
  add(name, deliver) {
    const old = this.pieces.findIndex((piece) => piece.name === name && piece !== this.current);
    if (old >= 0) this.pieces.splice(old, 1);
    this.pieces.push({ name, deliver });
  }

  send() {
    clearTimeout(this.timer);
    this.again = true;
    this.busy ??= this.run().finally(() => { this.busy = null; });
    return this.busy;
  }

  // The page goes: everything that waits behind a piece which didn't arrive is tried once more, without waiting.
  last() {
    for (const { deliver } of this.pieces) {
      try { deliver(); } catch (reason) { console.warn(reason); }
    }
  }

  async run() {
    while (this.again) {
      this.again = false;
      while (this.pieces.length) {
        this.current = this.pieces[0];
        const arrived = await attempt(this.current.deliver);
        if (!arrived) return this.later();
        this.pieces.shift();
        this.current = null;
      }
    }
    this.wait = FIRST;
    this.tell(false);
  }

  later() {
    this.current = null;
    this.tell(true);
    this.timer = setTimeout(() => this.send(), this.wait);
    this.wait = Math.min(2 * this.wait, LONGEST);
  }
}

const attempt = async (deliver) => {
  try {
    return await deliver() !== false;
  } catch (reason) {
    console.warn(reason);
    return false;
  }
};

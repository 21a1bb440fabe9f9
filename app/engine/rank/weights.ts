/**
 * How much of a concept is shared with a wider one: the factor of one step up the graph, in [0, 1].
 * 1 would say "the wider one is the same thing", 0 "no relation". Two concepts are as alike as the product of their shares in a common node.
 */
export const SHARES = {
  /** Subheading to heading with one subheading (0.9): nearly the same thing. */
  hsHeadingMost: 0.92,
  /** What each doubling of the subheadings below a heading takes off. */
  hsHeadingPerDoubling: 0.035,
  /** The share of a subheading in the widest heading. */
  hsHeadingLeast: 0.72,
  /** Heading to chapter: "articles of leather" says little of a saddle. */
  hsChapter: 0.38,
  /** Class to division of ISIC. */
  isicDivision: 0.4,
  /** A concept of the lexicon to its HS heading or subheading: the heading holds it and neighbours. */
  lexiconHs: 0.85,
  lexiconHsChapter: 0.5,
  /** A concept of the lexicon to its ISIC class; classes of services are wide. */
  lexiconIsic: 0.66,
  lexiconIsicDivision: 0.4,
  /** What remains when a concept names three codes or more. */
  manyCodes: 0.9,
  /** food.rice.basmati to food.rice. */
  family: 0.8,
  /** food.rice to food. */
  familyRoot: 0.3,
  /** Relations of the lexicon, times their strength. */
  relation: { 'is-a': 0.9, 'part-of': 0.6, becomes: 0.42, serves: 0.42 } as Record<string, number>,
  /** Weaker ties than this are cut. */
  least: 0.2,
  /** A concept's own weight: less with every doubling of the concepts below it, never under the least. */
  weightPerDoubling: 0.07,
  leastWeight: 0.55,
  /** A bare chapter or division as code. */
  chapterWeight: 0.5,
  isicWeight: 0.8,
}

/** How much a mention in a text counts, in [0, 1], times the concept's own weight. */
export const MENTIONS = {
  /** "for tanneries" beside a named good: what for, not what. */
  purpose: 0.4,
  /** A property (colour, certificate, size) alone hardly makes a match. */
  attribute: 0.3,
  /** A word that no list knows, times its rarity: equal rare words on both sides mean something. */
  word: 0.45,
  /** Codes guessed from official names: how many, from which confidence, and with which trust (less beside a name the lexicon knows). */
  guesses: 4,
  leastConfidence: 0.38,
  guess: 0.75,
  guessBesideName: 0.5,
  /** A code that the company itself gave. */
  statedCode: 0.95,
}

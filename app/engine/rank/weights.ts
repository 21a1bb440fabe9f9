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
  lexiconHs: 0.7,
  lexiconHsChapter: 0.5,
  /** A concept of the lexicon to its ISIC class; classes of services are wide. */
  lexiconIsic: 0.75,
  lexiconIsicDivision: 0.4,
  /** What each doubling of the concepts that name a code takes off their share in it, and the least that remains. */
  crowdPerDoubling: 0.045,
  crowdLeast: 0.75,
  /** What remains when a concept names three codes or more. */
  manyCodes: 0.9,
  /** food.rice.basmati to food.rice. */
  family: 0.8,
  /** food.rice to food. */
  familyRoot: 0.3,
  /** A line of trade to the wider one that it lies in: who sells banking software to that of information technology. */
  domain: 0.7,
  /** Two different things of one heading: what remains of their likeness when neither is the wider one. */
  sibling: 0.6,
  /** Relations of the lexicon, times their strength. */
  relation: { 'is-a': 0.9, 'part-of': 0.6, becomes: 0.42, serves: 0.42 } as Record<string, number>,
  /** Weaker ties than this are cut. */
  least: 0.2,
  /** A concept's own weight: less with every doubling of the concepts below it, never under the least. */
  weightPerDoubling: 0.03,
  leastWeight: 0.55,
  /** A bare chapter or division as code. */
  chapterWeight: 0.5,
  isicWeight: 0.7,
  /** A class of wholesale or retail trade: "other household goods" is anything. */
  tradeWeight: 0.5,
}

/** How much a mention in a text counts, in [0, 1], times the concept's own weight. */
export const MENTIONS = {
  /** "for tanneries", "with wool", "fertiliser" in "fertiliser drill", beside a named good: a circumstance of it, not what is traded. */
  aside: 0.4,
  /** A property (colour, certificate, size) alone hardly makes a match. */
  attribute: 0.3,
  /** A word that no list knows, times its rarity: equal rare words on both sides mean something. */
  word: 0.45,
  /** A name whose words stand in neighbouring parts of an enumeration. */
  spanning: 0.85,
  /** From this weight on a name is sure enough to tell what another one beside it means. */
  sure: 0.75,
  /** A channel of sale (marketplaces, tenders) named on both sides. */
  channel: 0.8,
  /** Codes guessed from official names when nothing in the segment is known by name: how many, from which confidence, and with which trust. */
  guesses: 4,
  leastConfidence: 0.38,
  guess: 0.75,
  /** A word without its name that stands in the names of one concept, times the share of them. */
  told: 0.55,
  /** A code that the company itself gave. */
  statedCode: 0.95,
  /** The same when the words name something in it. */
  statedCodeBesideName: 0.85,
}

/** What claims count that were read between the lines, in [0, 1]. */
export const CLAIMS = {
  /** A supplier who does not say so would still welcome a channel. 0: only who asks. */
  impliedChannel: 0.5,
  /** What only the text about a company says. */
  about: 0.4,
  /** A need whose own words weigh less than this is also about the goods of the company's offers. */
  enoughSaid: 0.4,
  /** Goods borrowed from the other side when the item says little, and beside what it says. */
  borrowedAlone: 0.9,
  borrowed: 0.75,
  /** A word of several meanings with nothing near it in the profile, and from which likeness something is near. */
  doubt: 0.5,
  backing: 0.2,
  /** A service named by one that offers or seeks a channel ("own warehouse") is not what is sold through it. */
  generalOfChannel: 0.3,
  /** A channel of sale (an online shop) in an offer that names goods as well. */
  channelOfGoods: 0.6,
  /** A channel sought and a channel offered in one line of trade, for other goods of it. */
  sameLine: 0.8,
  /** A line of trade with this part (1 / the number) of all that a channel names counts in full, a smaller one in proportion. */
  wholeLine: 1.5,
  /** From this likeness on the text about a company repeats its items. */
  sameThing: 0.45,
}

/** How a thing wanted and a thing had are weighed together (sum of the three is 1). */
export const FIT = {
  /** The likest pair of concepts alone. */
  best: 0.5,
  /** How much of what is wanted is there. */
  wanted: 0.3,
  /** How much of what is there is wanted. */
  had: 0.2,
  /** What remains where only a channel, a property or an unknown word is shared and the thing had is about goods that are not wanted. */
  forOtherGoods: 0.6,
  /** What the share of wanted things that are met adds. */
  breadth: 0.12,
}

/** Weights of the evidence in the sum that gives the order, fitted on graded pairs (`npm run bench:quality -- --fit`); all but the constant at least 0, and `channel` at most `best`, beyond which it counts. */
export const LOGISTIC = { constant: -4.9, best: 7, second: 3.5, mutual: 0.3, channel: 7, about: 5 }

/**
 * What share of pairs with such a sum deserves an introduction (grade 2 or better), ascending in both: isotonic regression on the graded
 * sets. Between two of these the log odds go straight, beyond them one for one. Equal shares would make ties of unequal pairs.
 */
export const CALIBRATION: readonly (readonly [sum: number, share: number])[] = [
  [-4.9, 0.001],
  [-4.05, 0.006],
  [-2.95, 0.03],
  [-2.1, 0.07],
  [-1.95, 0.1],
  [-1.4, 0.26],
  [-0.8, 0.45],
  [-0.25, 0.58],
  [0.8, 0.78],
  [2.05, 0.86],
  [3.6, 0.885],
  [5, 0.94],
  [6.5, 0.993],
]

/**
 * Candidates under this score are no reason for an introduction and are left out of the rankings: on the graded sets fewer than one in
 * twenty of them has anything in common that an officer would name. 0 would rank everybody for everybody.
 */
export const FLOOR = 0.005

/**
 * Pairs under this score are not proposed, even to companies with time left: on the graded sets about a quarter of the pairs just above it have some
 * fit (grade 1 or better). Never under `FLOOR`.
 */
export const PROPOSED = 0.1

/** The least likeness × weights with which two concepts count as met, in [0, 1]. 0 would let every two things of one chapter meet. */
export const NOISE = 0.12

/** What remains of a fit when a need asks for work in languages that the other firm does not have. 1: languages do not matter. */
export const LANGUAGE = { without: 0.75 }

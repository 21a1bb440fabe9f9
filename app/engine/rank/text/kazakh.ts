// Endings in the order in which Kazakh adds them, outermost first: case, possession, plural, adjective-making.
const CASE =
  /(?:ның|нің|дың|дің|тың|тің|ларға|лерге|нан|нен|дан|ден|тан|тен|мен|бен|пен|ған|ген|қан|кен|дағы|дегі|тағы|тегі|ндағы|ндегі|нда|нде|да|де|та|те|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті)$/
const POSSESSION = /(?:ымыз|іміз|мыз|міз|ыңыз|іңіз|сы|сі|ы|і|н)$/
const PLURAL = /(?:лар|лер|дар|дер|тар|тер)$/
const ADJECTIVE = /(?:лық|лік|дық|дік|тық|тік|лы|лі|шы|ші)$/
const SHORTEST_STEM = 3

/** The stem of a Kazakh word: its endings taken off one by one, the last consonant unvoiced (шиті → шит, қалпағы → қалпақ). */
export function stemKazakh(word: string): string {
  let stem = word
  for (const ending of [CASE, POSSESSION, PLURAL, POSSESSION, ADJECTIVE]) {
    const shorter = stem.replace(ending, '')
    if (shorter.length >= SHORTEST_STEM) stem = shorter
  }
  return stem.replace(/ғ$/, 'қ').replace(/г$/, 'к').replace(/б$/, 'п')
}

/**
 * Words on which the most common passwords are built (public lists of leaked passwords, and their likes in the four languages).
 * With figures and signs around it, or said twice, such a word is still what a guesser tries first.
 */
const COMMON_WORDS = new Set(
  `password passwort parol пароль құпиясөз pasword passw0rd secret changeme change default temporary letmein welcome hello login logon
  signin access admin administrator root superuser manager user username guest test testing tester demo sample example master
  qwerty qwert qwertyui qwertyuiop qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdf asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qwe qweasd qweasdzxc wasd
  йцукен йцукенг йцукенгшщз йцукенгшщзхъ фыва фывапролджэ ячсмить qwerty йцукен123 azerty qwertz asd zxc abc abcd abcde abcdef abcdefg abcdefgh abcdefghij
  abcdefghijk abcdefghijkl aaa xxx iloveyou iloveu loveyou ilove love lovely loveme babygirl princess sunshine flower butterfly rainbow
  angel chocolate cookie banana cheese pepper ginger shadow dragon monkey tiger lion eagle falcon wolf bear horse puppy kitten
  football baseball basketball cricket hockey soccer tennis liverpool chelsea arsenal barcelona manchester realmadrid superman batman
  spiderman pokemon naruto starwars matrix computer internet google facebook instagram whatsapp samsung nokia iphone android windows
  microsoft apple toyota mercedes ferrari michael jordan daniel jessica jennifer charlie thomas robert george andrew joshua matthew
  michelle ashley nicole hannah maria anna natasha sasha dima andrey alexey sergey aleksandr marina olga elena
  pakistan pakistani pakistanzindabad zindabad karachi lahore islamabad rawalpindi faisalabad sialkot peshawar multan quetta allah allahuakbar
  bismillah mashallah inshallah alhamdulillah muhammad mohammad ahmed khan ali imran
  kazakhstan kazakh qazaqstan казахстан қазақстан almaty алматы astana астана shymkent nursultan karaganda kz pk qazaq
  россия москва любовь привет солнышко максим наташа люблю
  dosti dosty достық дружба friendship chamber commerce business company trade trader export import finance office summer winter spring
  autumn monday friday january february march april june july august september october november december money million dollar
  trustno whatever nothing something freedom forever family mother father sister brother baby blessed jesus christ god heaven fuckyou
  killer hunter ranger soldier warrior ninja hacker gangster legend player gamer minecraft counterstrike`.split(/\s+/),
)

/** Figures and signs that stand for letters: "p4$$w0rd". */
const STANDS_FOR: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

/** Rows of keys and runs of figures that a finger slides along. */
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]

/** Whether the password is among those that a guesser tries first: a common word dressed up, a run of keys, or hardly any different characters. */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if (new Set(text).size <= 3) return true
  if (RUNS.some((run) => run.includes(text))) return true
  return [bare(text), bare(spelledOut(text)), bare(spelledOut(core(text)))].some(isCommonWord)
}

const spelledOut = (text: string) => [...text].map((sign) => STANDS_FOR[sign] ?? sign).join('')

/** From the first letter to the last. */
const core = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** Without the figures and signs around and between. */
const bare = (text: string) => text.replace(/[^\p{L}\p{M}]/gu, '')

/** Nothing but figures; or one common word, perhaps said several times, or two of them side by side. */
function isCommonWord(letters: string): boolean {
  if (letters.length < 3 || COMMON_WORDS.has(letters)) return true
  const doubled = /^(.+?)\1+$/u.exec(letters)
  if (doubled?.[1] && (doubled[1].length < 3 || COMMON_WORDS.has(doubled[1]))) return true
  return [...letters].some((_, at) => at >= 3 && COMMON_WORDS.has(letters.slice(0, at)) && COMMON_WORDS.has(letters.slice(at)))
}

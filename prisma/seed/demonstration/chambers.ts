import type { Localised } from '#app/i18n/languages.ts'
import type { Country, Language } from '#prisma/generated/enums.ts'

/** Two invented chambers: no real one is written to by a demonstration. */
export const CHAMBERS: { id: string; country: Country; cityId: string; name: Localised; email: string }[] = [
  {
    id: 'demo-ravi',
    country: 'PK',
    cityId: 'PK-LHE',
    email: 'office@ravi-chamber.example',
    name: {
      en: 'Ravi Chamber of Commerce and Industry',
      ur: 'راوی ایوانِ صنعت و تجارت',
      ru: 'Торгово-промышленная палата Рави',
      kk: 'Рави сауда-өнеркәсіп палатасы',
    },
  },
  {
    id: 'demo-alatau',
    country: 'KZ',
    cityId: 'KZ-ALA',
    email: 'office@alatau-chamber.example',
    name: {
      en: 'Alatau Chamber of Entrepreneurs',
      ur: 'الاتاؤ ایوانِ کاروبار',
      ru: 'Палата предпринимателей «Алатау»',
      kk: '«Алатау» кәсіпкерлер палатасы',
    },
  },
]

/** Officers of the two chambers and the administrator: who signs in to look around. */
export const STAFF: { email: string; name: string; language: Language; chamberId: string | null }[] = [
  { email: 'officer.pk@dosti.example', name: 'Ayesha Siddiqui', language: 'en', chamberId: 'demo-ravi' },
  { email: 'officer.ur@dosti.example', name: 'عمران ملک', language: 'ur', chamberId: 'demo-ravi' },
  { email: 'officer.kz@dosti.example', name: 'Айгүл Сейітова', language: 'kk', chamberId: 'demo-alatau' },
  { email: 'officer.ru@dosti.example', name: 'Дмитрий Ким', language: 'ru', chamberId: 'demo-alatau' },
  { email: 'administrator@dosti.example', name: 'Sana Karim', language: 'en', chamberId: null },
]

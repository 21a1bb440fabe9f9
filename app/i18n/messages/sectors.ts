import { defineMessages } from '../define-messages.ts'

/** The five sectors, the two countries and the kinds of cooperation, as every screen calls them. */
export const sectorMessages = defineMessages({
  'sectors.it': {
    en: 'Information technology',
    ur: 'انفارمیشن ٹیکنالوجی',
    ru: 'Информационные технологии',
    kk: 'Ақпараттық технологиялар',
  },
  'sectors.sme': {
    en: 'Small and medium industry',
    ur: 'چھوٹی اور درمیانی صنعت',
    ru: 'Малая и средняя промышленность',
    kk: 'Шағын және орта өнеркәсіп',
  },
  'sectors.leather': { en: 'Leather', ur: 'چمڑا', ru: 'Кожа', kk: 'Былғары' },
  'sectors.agriculture': {
    en: 'Agriculture and food',
    ur: 'زراعت اور خوراک',
    ru: 'Сельское хозяйство и продовольствие',
    kk: 'Ауыл шаруашылығы және азық-түлік',
  },
  'sectors.ecommerce': {
    en: 'E-commerce and logistics',
    ur: 'ای کامرس اور لاجسٹکس',
    ru: 'Электронная торговля и логистика',
    kk: 'Электрондық сауда және логистика',
  },
  'countries.PK': { en: 'Pakistan', ur: 'پاکستان', ru: 'Пакистан', kk: 'Пәкістан' },
  'countries.KZ': { en: 'Kazakhstan', ur: 'قازقستان', ru: 'Казахстан', kk: 'Қазақстан' },
})

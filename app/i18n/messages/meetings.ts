import { defineMessages } from '../define-messages.ts'

/** Meetings and their timetable. */
export const meetingMessages = defineMessages({
  'meetings.state.draft': { en: 'Being planned', ur: 'منصوبہ بندی میں', ru: 'Планируется', kk: 'Жоспарлануда' },
  'meetings.state.published': { en: 'Arranged', ur: 'طے شدہ', ru: 'Назначена', kk: 'Белгіленген' },
  'meetings.state.held': { en: 'Held', ur: 'ہو چکی', ru: 'Состоялась', kk: 'Өтті' },
  'meetings.state.no_show': { en: 'Somebody did not come', ur: 'کوئی نہیں آیا', ru: 'Неявка', kk: 'Келмеді' },
  'meetings.state.cancelled': { en: 'Cancelled', ur: 'منسوخ', ru: 'Отменена', kk: 'Болмайды' },
  'meetings.source.matched': { en: 'From a match', ur: 'تجویز کردہ جوڑ سے', ru: 'По подобранной паре', kk: 'Ұсынылған жұптан' },
  'meetings.source.requested': { en: 'By request', ur: 'درخواست پر', ru: 'По запросу', kk: 'Сұрау бойынша' },
  'meetings.source.walk_in': { en: 'Agreed on the spot', ur: 'موقع پر طے ہوئی', ru: 'Договорились на месте', kk: 'Орнында келісілді' },
})

import { defineMessages } from '../define-messages.ts'

/** Heads of the tables that a chamber takes with it. */
export const exportMessages = defineMessages({
  'exports.audit': {
    en: 'What your officers did',
    ur: 'آپ کے افسران کی کارروائیاں',
    ru: 'Действия ваших сотрудников',
    kk: 'Қызметкерлеріңіздің әрекеттері',
  },
  'exports.companies': { en: 'These companies', ur: 'یہ کمپنیاں', ru: 'Эти компании', kk: 'Осы компаниялар' },
  'exports.matches': { en: 'All matches of the event', ur: 'تقریب کے تمام جوڑے', ru: 'Все пары мероприятия', kk: 'Іс-шараның барлық жұбы' },
  'exports.verifiedOn': { en: 'Verified on', ur: 'تاریخِ تصدیق', ru: 'Дата подтверждения', kk: 'Расталған күні' },
  'exports.agreesTo': { en: 'Agrees to', ur: 'رضامندی', ru: 'Согласия', kk: 'Келісімдері' },
  'exports.id': { en: 'Id', ur: 'شناختی کوڈ', ru: 'Идентификатор', kk: 'Идентификатор' },
  'exports.moment': { en: 'When (UTC)', ur: 'کب (UTC)', ru: 'Когда (UTC)', kk: 'Қашан (UTC)' },
  'exports.act': { en: 'Act', ur: 'کارروائی', ru: 'Действие', kk: 'Әрекет' },
  'exports.subject': { en: 'What', ur: 'کس پر', ru: 'Объект', kk: 'Нысан' },
  'exports.from': { en: 'From', ur: 'پہلے', ru: 'Было', kk: 'Бұрын' },
  'exports.to': { en: 'To', ur: 'بعد میں', ru: 'Стало', kk: 'Кейін' },
  'exports.reason': { en: 'Reason', ur: 'وجہ', ru: 'Причина', kk: 'Себебі' },
  'exports.asked': { en: 'Asked (UTC)', ur: 'درخواست (UTC)', ru: 'Заявка (UTC)', kk: 'Өтінім (UTC)' },
  'exports.pkCity': { en: 'City in Pakistan', ur: 'پاکستان میں شہر', ru: 'Город в Пакистане', kk: 'Пәкістандағы қала' },
  'exports.kzCity': { en: 'City in Kazakhstan', ur: 'قازقستان میں شہر', ru: 'Город в Казахстане', kk: 'Қазақстандағы қала' },
  'exports.ours': { en: 'Your decision', ur: 'آپ کا فیصلہ', ru: 'Ваше решение', kk: 'Сіздің шешіміңіз' },
  'exports.theirs': {
    en: 'Decision of the other chamber',
    ur: 'دوسرے ایوان کا فیصلہ',
    ru: 'Решение другой палаты',
    kk: 'Екінші палатаның шешімі',
  },
  'exports.decision.approve': { en: 'approved', ur: 'منظور', ru: 'одобрено', kk: 'мақұлданды' },
  'exports.decision.veto': { en: 'vetoed', ur: 'ویٹو', ru: 'отклонено', kk: 'қабылданбады' },
  'exports.proposed': { en: 'Proposed (UTC)', ur: 'تجویز (UTC)', ru: 'Предложено (UTC)', kk: 'Ұсынылды (UTC)' },
  'exports.answerPk': { en: 'Answer from Pakistan', ur: 'پاکستان کا جواب', ru: 'Ответ из Пакистана', kk: 'Пәкістанның жауабы' },
  'exports.answerKz': { en: 'Answer from Kazakhstan', ur: 'قازقستان کا جواب', ru: 'Ответ из Казахстана', kk: 'Қазақстанның жауабы' },
  'exports.answer.yes': { en: 'yes', ur: 'ہاں', ru: 'да', kk: 'иә' },
  'exports.answer.no': { en: 'no', ur: 'نہیں', ru: 'нет', kk: 'жоқ' },
})

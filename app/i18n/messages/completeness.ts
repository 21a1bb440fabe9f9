import { defineMessages } from '../define-messages.ts'

/** How well a company can be matched, and what would help most. */
export const completenessMessages = defineMessages({
  'completeness.title': { en: 'For matching', ur: 'جوڑ بننے کے لیے', ru: 'Для подбора партнёров', kk: 'Серіктес таңдау үшін' },
  'completeness.level.low': { en: 'little to go by yet', ur: 'ابھی معلومات کم ہیں', ru: 'пока мало сведений', kk: 'әзірге мәлімет аз' },
  'completeness.level.fair': { en: 'partly described', ur: 'جزوی طور پر واضح', ru: 'описано частично', kk: 'жартылай сипатталған' },
  'completeness.level.good': { en: 'well described', ur: 'اچھی طرح واضح', ru: 'описано хорошо', kk: 'жақсы сипатталған' },
  'completeness.level.full': {
    en: 'all that helps is there',
    ur: 'جو کام آ سکتا ہے سب موجود ہے',
    ru: 'есть всё, что помогает',
    kk: 'көмектесетіннің бәрі бар',
  },
  'completeness.next': { en: 'Most useful next:', ur: 'اب سب سے مفید:', ru: 'Полезнее всего сейчас:', kk: 'Қазір ең пайдалысы:' },
  'completeness.more': {
    en: '{count, plural, one {# thing more} other {# things more}}',
    ur: '{count, plural, one {# اور چیز} other {# اور چیزیں}}',
    ru: 'ещё {count, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}',
    kk: '{count, plural, one {тағы # тармақ} other {тағы # тармақ}}',
  },
  'completeness.gap.no-offer': {
    en: 'Add an offer: what partners need is compared with it',
    ur: 'پیشکش شامل کیجیے: شراکت داروں کی ضروریات اسی سے ملائی جاتی ہیں',
    ru: 'Добавьте предложение: с ним сравнивают потребности партнёров',
    kk: 'Ұсыныс қосыңыз: серіктестердің қажеттіліктері сонымен салыстырылады',
  },
  'completeness.gap.no-need': {
    en: 'Add a need: only then are offers found for you',
    ur: 'ضرورت شامل کیجیے: تبھی آپ کے لیے پیشکشیں تلاش ہوتی ہیں',
    ru: 'Добавьте потребность: только тогда для вас найдут предложения',
    kk: 'Қажеттілік қосыңыз: сонда ғана сізге ұсыныс табылады',
  },
  'completeness.gap.item-expired': {
    en: '“{text}” has run out: give a later day',
    ur: '“{text}” کی مدت ختم ہو گئی: بعد کی تاریخ دیجیے',
    ru: 'Срок «{text}» истёк: укажите более позднюю дату',
    kk: '«{text}» мерзімі өтті: кейінгі күнді көрсетіңіз',
  },
  'completeness.gap.item-unclear': {
    en: '“{text}” was not understood: choose a code or name the goods or service',
    ur: '“{text}” سمجھ میں نہیں آیا: کوڈ چنیے یا سامان یا خدمت کا نام لکھیے',
    ru: '«{text}» не удалось понять: выберите код или назовите товар либо услугу',
    kk: '«{text}» түсініксіз: код таңдаңыз не тауарды немесе қызметті атаңыз',
  },
  'completeness.gap.item-no-code': {
    en: '“{text}” has no code: choosing one makes sure that it is understood in every language',
    ur: '“{text}” کا کوڈ نہیں: کوڈ چننے سے یہ ہر زبان میں درست سمجھا جائے گا',
    ru: 'У «{text}» нет кода: с кодом позицию точно поймут на любом языке',
    kk: '«{text}» кодсыз: код таңдалса, ол кез келген тілде дұрыс түсініледі',
  },
  'completeness.gap.no-about': {
    en: 'Say in a few sentences what the company does',
    ur: 'چند جملوں میں لکھیے کہ کمپنی کیا کرتی ہے',
    ru: 'Расскажите в нескольких фразах, чем занимается компания',
    kk: 'Компания немен айналысатынын бірнеше сөйлеммен жазыңыз',
  },
  'completeness.gap.about-unclear': {
    en: 'Name your goods or services in the text about the company',
    ur: 'کمپنی کے تعارف میں اپنے سامان یا خدمات کا نام لکھیے',
    ru: 'Назовите товары или услуги в тексте о компании',
    kk: 'Компания туралы мәтінде тауарыңызды немесе қызметіңізді атаңыз',
  },
  'completeness.gap.no-shared-language': {
    en: 'Name English or Russian if somebody with you can write it: most partners answer in one of them',
    ur: 'اگر آپ کے ہاں کوئی انگریزی یا روسی لکھ سکتا ہے تو بتائیے: زیادہ تر شراکت دار انھی میں جواب دیتے ہیں',
    ru: 'Укажите английский или русский, если кто-то у вас на нём пишет: большинство партнёров отвечает на них',
    kk: 'Ағылшын не орыс тілінде жаза алатын адам болса, көрсетіңіз: серіктестердің көбі осы тілдерде жауап береді',
  },
  'completeness.gap.no-certificate': {
    en: 'Name your certificates, if you have any: chambers ask for them',
    ur: 'اگر کوئی سند ہے تو اس کا نام دیجیے: ایوان پوچھتے ہیں',
    ru: 'Укажите сертификаты, если они есть: палаты о них спрашивают',
    kk: 'Сертификатыңыз болса, көрсетіңіз: палаталар сұрайды',
  },
})

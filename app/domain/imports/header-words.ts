import type { Field } from './fields.ts'

const words = (text: string) =>
  text
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean)

/** How chambers of both countries name such columns, in small letters and without signs (`foldHeader`). */
export const HEADER_WORDS: Record<Field, string[]> = {
  legalName: words(`
    name | company | company name | legal name | firm | name of firm | name of company | member | member name | business name | organisation | organization
    | کمپنی | کمپنی کا نام | نام | ادارہ | ادارے کا نام | فرم | فرم کا نام | قانونی نام
    | наименование | название | компания | организация | наименование организации | наименование компании | название компании | полное наименование | юридическое наименование | член палаты
    | атауы | компания атауы | ұйым атауы | кәсіпорын | кәсіпорын атауы | заңды атауы | толық атауы`),
  legalNameLatin: words(`
    name in english | english name | name latin | latin name | legal name latin | name in latin letters | company name english
    | انگریزی نام | نام انگریزی میں | لاطینی نام
    | название лат | наименование на английском | название на английском | наименование латиницей | название латиницей | англ наименование | лат
    | ағылшынша атауы | латынша атауы | атауы латынша | атауы ағылшынша`),
  bin: words(
    'bin | business identification number | бин | бин иин | бизнес идентификационный номер | бсн | бсн жсн | бизнес сәйкестендіру нөмірі',
  ),
  ntn: words('ntn | ntn no | ntn number | national tax number | tax number | این ٹی این | قومی ٹیکس نمبر | ٹیکس نمبر | нтн'),
  cuin: words(
    'cuin | secp | secp no | secp registration no | corporate unique identification number | incorporation no | سی یو آئی این | ایس ای سی پی نمبر',
  ),
  city: words('city | town | location | district | شہر | город | населенный пункт | регион город | қала | қаласы | елді мекен'),
  address: words(
    'address | street | office address | registered address | postal address | پتا | پتہ | دفتر کا پتا | адрес | юр адрес | юридический адрес | фактический адрес | мекенжай | мекенжайы | заңды мекенжайы',
  ),
  yearFounded: words(
    'year | founded | year founded | established | year of establishment | since | سال قیام | قیام کا سال | год | год основания | год создания | дата основания | құрылған жылы | негізі қаланған жыл | жылы',
  ),
  employees: words(
    'employees | staff | no of employees | number of employees | size | ملازمین | ملازمین کی تعداد | عملہ | численность | сотрудники | количество сотрудников | число сотрудников | штат | қызметкерлер | қызметкерлер саны',
  ),
  website: words('website | web | web site | url | homepage | ویب سائٹ | сайт | вебсайт | веб сайт | интернет сайт | веб сайты'),
  contactName: words(`
    contact | contact person | contact name | person | representative | ceo | director | owner | proprietor
    | رابطہ | رابطے کا فرد | رابطہ کار | نمائندہ | مالک
    | контакт | контактное лицо | фио | ф и о | представитель | руководитель | директор | ответственное лицо
    | байланыс тұлғасы | байланысушы | өкіл | басшы | басшысы | аты жөні | жауапты тұлға`),
  contactEmail: words(
    'email | e mail | mail | email address | e mail address | ای میل | ای میل پتا | برقی پتا | почта | эл почта | электронная почта | емейл | пошта | электрондық пошта | эл пошта',
  ),
  contactPhone: words(
    'phone | telephone | tel | mobile | cell | phone no | phone number | contact number | contact no | whatsapp | فون | فون نمبر | موبائل | موبائل نمبر | رابطہ نمبر | телефон | тел | номер телефона | моб телефон | мобильный | мобильный телефон | телефоны | телефон нөмірі | ұялы телефон',
  ),
  contactLanguage: words(
    'contact language | language of contact | correspondence language | preferred language | خط و کتابت کی زبان | رابطے کی زبان | язык контакта | язык переписки | язык общения | хат алмасу тілі | байланыс тілі',
  ),
  languages: words(
    'languages | language | working languages | زبانیں | زبان | языки | язык | рабочие языки | тілдер | тілдері | жұмыс тілдері',
  ),
  about: words(
    'about | description | profile | company profile | activity | business description | تعارف | کمپنی کا تعارف | تفصیل | описание | о компании | профиль | деятельность | виды деятельности | вид деятельности | сипаттама | компания туралы | қызметі | қызмет түрі',
  ),
  sectors: words(
    'sector | sectors | industry | category | line of business | شعبہ | شعبے | صنعت | отрасль | отрасли | сектор | сфера | сфера деятельности | сала | салалар | саласы | қызмет саласы',
  ),
  offers: words(
    'offer | offers | products | product | products and services | exports | export products | supplies | پیشکش | پیشکشیں | مصنوعات | برآمدات | продукция | товары | товар | предложение | предложения | продукция и услуги | товары и услуги | экспорт | ұсыныс | ұсыныстар | өнім | өнімдері | тауарлар | өнімдер мен қызметтер | экспорттық өнім',
  ),
  offerCodes: words(
    'hs code | hs codes | hs | hs code of products | export hs code | ایچ ایس کوڈ | тн вэд | код тн вэд | коды тн вэд | код товара | сэқ тн | сэқ тн коды | сыртқы экономикалық қызмет коды',
  ),
  needs: words(
    'need | needs | seeks | imports | import products | requirements | looking for | interest | interested in | ضرورت | ضروریات | درآمدات | مطلوب | потребность | потребности | ищет | импорт | закупки | запрос | интересует | қажеттілік | қажеттіліктер | іздейді | сатып алу',
  ),
  needCodes: words(
    'hs code of needs | import hs code | hs codes of needs | hs code needed | درآمدی ایچ ایس کوڈ | тн вэд импорта | код тн вэд потребности | тн вэд потребности | импорт сэқ тн коды',
  ),
  agreesDirectory: words(
    'agrees to directory | consent to directory | consent to publication | publish | ڈائریکٹری کی رضامندی | اشاعت کی رضامندی | согласие на публикацию | согласие на каталог | каталогқа келісім | жариялауға келісім',
  ),
  agreesMatching: words(
    'agrees to matching | consent to matching | شراکت دار کی تلاش کی رضامندی | согласие на подбор | согласие на подбор партнеров | серіктес іріктеуге келісім',
  ),
  agreesContact: words(
    'agrees to contact | consent to contact | consent to e mail | رابطے کی رضامندی | согласие на связь | согласие на письма | согласие на рассылку | байланысуға келісім',
  ),
  agreesAbroad: words(
    'agrees to be shown abroad | consent to abroad | consent to sharing abroad | بیرون ملک دکھانے کی رضامندی | согласие на показ за рубежом | согласие на передачу за рубеж | шетелде көрсетуге келісім',
  ),
  agreedHow: words(
    'how agreed | how consent was given | consent given by | رضامندی کیسے دی | как получено | как получено согласие | способ согласия | келісім қалай берілді',
  ),
  agreedOn: words('agreed on | consent date | date of consent | رضامندی کی تاریخ | дата согласия | келісім күні | келісім берілген күн'),
}

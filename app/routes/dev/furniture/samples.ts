import type { Language } from '#app/i18n/languages.ts'

/** Long, short and missing texts, as people write them, to see the furniture with. */
export const SAMPLES: Record<Language, { name: string; city: string; need: string; offer: string; text: string }> = {
  en: {
    name: 'Frontier Boot Works and General Leather Manufacturing Company (Private) Limited',
    city: 'Sialkot',
    need: 'Chrome-tanned goat leather, 0.8–1.0 mm, for shoe uppers',
    offer: 'Safety footwear with steel toecap, EN ISO 20345',
    text: 'We have made boots since 1978.\n\nWrite to export@example.org or call +92 52 123 4567; order number PK-2027/0042 (HS 6403.40).',
  },
  ur: {
    name: 'سنہری دانہ رائس ملز پرائیویٹ لمیٹڈ',
    city: 'گوجرانوالہ',
    need: 'قازق گندم اور آٹا، سالانہ 5,000 ٹن',
    offer: 'سیلا اور سادہ باسمتی چاول، 5 اور 10 کلو کی پیکنگ',
    text: 'ہم 1978 سے چاول برآمد کر رہے ہیں۔\n\nرابطہ: export@example.org یا +92 55 123 4567؛ آرڈر نمبر PK-2027/0042 (HS 1006.30)۔',
  },
  ru: {
    name: 'Товарищество с ограниченной ответственностью «Батыр-Шаг Обувная Фабрика»',
    city: 'Алматы',
    need: 'Козья кожа хромового дубления для верха обуви',
    offer: 'Мука пшеничная высшего сорта, 50 000 тонн в год',
    text: 'Работаем с 1994 года.\n\nПишите на export@example.org или звоните +7 727 123 45 67; заказ № KZ-2027/0042 (ТН ВЭД 1101 00).',
  },
  kk: {
    name: '«Тараз Тері Илеу» жауапкершілігі шектеулі серіктестігі',
    city: 'Тараз',
    need: 'Қой терісін илеуге арналған химикаттар',
    offer: 'Өңделген қой терісі, әғқңөұүһі әріптерімен жазылған жапсырма',
    text: '1994 жылдан бері жұмыс істейміз.\n\nexport@example.org мекенжайына жазыңыз немесе +7 726 123 45 67 нөміріне хабарласыңыз.',
  },
}

/** Companies that answered an offer or need of the other country: how far each has come, and the words of both sides. */
type DemonstrationInterest = {
  sender: string
  receiver: string
  /** How the answered offer or need begins. */
  item: string
  pitch: string
  daysAgo: number
  /** Whose chamber approved it already; or what the sender's chamber wants to have mended. */
  approvedBy: ('PK' | 'KZ')[]
  returned?: string
}

export const INTERESTS: DemonstrationInterest[] = [
  {
    sender: 'pk-02',
    receiver: 'kz-17',
    item: 'Ботинки с металлоподноском',
    pitch:
      'We make S3 safety boots with steel or composite toe caps and export them to the Gulf. Sizes 38 to 48, soles tested at −20 °C; a first lot of two thousand pairs can leave six weeks after the order, with the test reports that the EAC certificate needs.',
    daysAgo: 1,
    approvedBy: [],
  },
  {
    sender: 'kz-08',
    receiver: 'pk-17',
    item: 'Finished bovine side leather',
    pitch:
      'Шьём рабочую обувь для государственных закупок и берём до шести тысяч квадратных футов кожи хромового дубления в месяц. Нужна чёрная юфть 1,8–2,2 мм ровного тона; готовы начать с пробной партии и согласовать образцы до конца месяца.',
    daysAgo: 3,
    approvedBy: ['KZ'],
  },
  {
    sender: 'pk-26',
    receiver: 'kz-27',
    item: 'Тері илеуге арналған химия',
    pitch:
      'We supply syntans, fatliquors, dyes and enzymes to forty tanneries. For wool-on sheepskins we suggest a low-salt pickle and a fatliquor that keeps the wool bright; our technician can work on your floor for two weeks, free with a first order of two tonnes.',
    daysAgo: 5,
    approvedBy: ['PK', 'KZ'],
  },
  {
    sender: 'pk-28',
    receiver: 'kz-16',
    item: 'Рис длиннозёрный и басмати',
    pitch:
      'ہم باسمتی 1121 اور سپر کرنل صاف کر کے ایک سے پچیس کلو کی پیکنگ میں دیتے ہیں۔ ہر کھیپ کے ساتھ لیبارٹری کی رپورٹ ہوتی ہے اور لیبل پر روسی اور قازق عبارت بھی چھپ سکتی ہے۔ ہم قازقستان میں مستقل خریدار چاہتے ہیں۔',
    daysAgo: 4,
    approvedBy: [],
    returned: 'براہِ کرم لکھیے کہ پہلا کنٹینر کب تک روانہ ہو سکتا ہے۔',
  },
]

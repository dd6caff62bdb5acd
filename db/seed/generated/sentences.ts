/**
 * Headlines and sentences of generated articles. Each template takes what a story is about and answers in
 * correct Arabic: verbs and pronouns agree with the gender of topic and actor, counted nouns with the number.
 */
import {
  COUNTED_PEOPLE,
  COUNTED_THINGS,
  type Gender,
  MEN,
  MONTHS,
  type Noun,
  ROLES,
  SURNAMES,
  WEEKDAYS,
  WOMEN,
} from './lexicon';
import type { Random } from './random';

export interface StoryFacts {
  topic: Noun;
  actor: Noun;
  otherActor: Noun;
  place: string;
  otherPlace: string;
}
export type Template = (story: StoryFacts, random: Random) => string;

/** The form that agrees: masculine, feminine. */
export const by = (gender: Gender, masculine: string, feminine: string) =>
  gender === 'm' ? masculine : feminine;
const people = (random: Random) => `${random.between(11, 99)} ${random.pick(COUNTED_PEOPLE)}`;
const things = (random: Random) => `${random.between(11, 99)} ${random.pick(COUNTED_THINGS)}`;
const percent = (random: Random) => `${random.between(11, 89)}%`;
const millions = (random: Random) => `${random.between(11, 95)} مليون دينار`;

function person(random: Random): { name: string; role: string; gender: Gender } {
  const gender = random.chance(0.5) ? 'm' : 'f';
  const [man, woman] = random.pick(ROLES);
  const first = random.pick(gender === 'm' ? MEN : WOMEN);
  return { name: `${first} ${random.pick(SURNAMES)}`, role: by(gender, man, woman), gender };
}

const QUOTES = [
  'لا نريد وعدًا جديدًا، نريد تاريخًا مكتوبًا',
  'الرقم وحده لا يقنع أحدًا، ما يقنع الناس أن يروا الورشة تعمل',
  'تعلّمنا من المرة الماضية أن نسأل قبل أن نبني',
  'من يسكن هنا يعرف المشكلة قبل أن تصل إلى المكتب',
  'سننشر كل فاتورة على باب المكتب، ومن شاء فليعترض',
  'القرار سهل على الورق، والصعب هو يوم الاثنين التالي',
  'لم نطلب معاملة خاصة، طلبنا موعدًا نثق به',
  'إذا نجحت التجربة هنا فلن يبقى عذر لغيرنا',
  'كنا ننتظر جوابًا واحدًا فوصلتنا ثلاثة متناقضة',
  'الوقت أغلى بند في هذه الموازنة، ولم يحسبه أحد',
];

export const HEADLINES: Template[] = [
  ({ actor, topic, place }) =>
    `${actor.word} ${by(actor.gender, 'يعيد', 'تعيد')} ${topic.word} إلى جدول الأعمال في ${place}`,
  ({ actor, topic, otherActor }) =>
    `${actor.word} ${by(actor.gender, 'يؤجّل', 'تؤجّل')} البتّ في ${topic.word} و${otherActor.word} ${by(otherActor.gender, 'يعترض', 'تعترض')}`,
  ({ topic, place }) => `لماذا ${by(topic.gender, 'تعثّر', 'تعثّرت')} ${topic.word} في ${place}؟`,
  ({ topic, place }, random) => `${percent(random)} من سكان ${place} يتابعون ${topic.word} كل أسبوع`,
  ({ topic, place, otherPlace }) => `${topic.word} بين ${place} و${otherPlace}: حكاية عام من الجدل`,
  ({ actor, topic, place }, random) => `${people(random)} في ${place} يسألون ${actor.word} عن ${topic.word}`,
  ({ topic, place }) => `${topic.word} في ${place}: ما نعرفه وما لا نعرفه`,
  ({ actor, topic }) => `${actor.word} ${by(actor.gender, 'ينشر', 'تنشر')} أرقام ${topic.word} للمرة الأولى`,
  ({ topic, actor }) =>
    `ثلاثة أسئلة عن ${topic.word} لم ${by(actor.gender, 'يجب', 'تجب')} عنها ${actor.word}`,
  ({ topic, place }) => `كيف ${by(topic.gender, 'تغيّر', 'تغيّرت')} ${topic.word} في ${place} خلال عام؟`,
  ({ actor, topic, place }) =>
    `${place} تنتظر ${topic.word} و${actor.word} ${by(actor.gender, 'يراقب', 'تراقب')} النتيجة`,
  ({ actor, otherActor, topic }) => `خلاف بين ${actor.word} و${otherActor.word} على ${topic.word}`,
  ({ actor, topic }, random) =>
    `تقرير: ${topic.word} ${by(topic.gender, 'يشغل', 'تشغل')} ${things(random)} و${actor.word} ${by(actor.gender, 'يعد', 'تعد')} بجواب`,
];

/** First sentence: who did what, where and when. */
export const LEADS: Template[] = [
  ({ actor, topic, place }, random) =>
    `${by(actor.gender, 'أعلن', 'أعلنت')} ${actor.word} يوم ${random.pick(WEEKDAYS)} خطة بشأن ${topic.word} في ${place}، ${by(actor.gender, 'وقال', 'وقالت')} إن تنفيذها يبدأ في ${random.pick(MONTHS)}.`,
  ({ actor, topic, otherActor }, random) =>
    `${by(actor.gender, 'طلب', 'طلبت')} ${actor.word} من ${otherActor.word} إعادة النظر في ${topic.word}، بعد شكاوى قدّمها ${people(random)} خلال شهر واحد.`,
  ({ actor, topic, place }, random) =>
    `${by(actor.gender, 'أقرّ', 'أقرّت')} ${actor.word} تعديلات في ملف ${topic.word} تشمل ${place}، بكلفة قدّرتها الموازنة بنحو ${millions(random)}.`,
  ({ topic, place, otherPlace }, random) =>
    `${by(topic.gender, 'عاد', 'عادت')} ${topic.word} إلى واجهة النقاش في ${place}، بعدما سبقتها ${otherPlace} إلى تجربة شملت ${things(random)}.`,
];

export const SENTENCES: Template[] = [
  ({ topic }, random) => {
    const { name, role, gender } = person(random);
    return `${by(gender, 'وقال', 'وقالت')} ${name}، ${role}، إن النقاش في ${topic.word} سيحتاج إلى ${random.between(11, 40)} أسبوعًا قبل أن يظهر أثره للناس.`;
  },
  ({ place }, random) =>
    `وتُظهر أرقام مركز الإحصاء أن ${percent(random)} من سكان ${place} لم يسمعوا بالقرار إلا بعد صدوره، وأن ${percent(random)} منهم يوافقون عليه إذا عُرضت عليهم كلفته.`,
  (_story, random) => {
    const { name, role, gender } = person(random);
    return `«${random.pick(QUOTES)}»، ${by(gender, 'يقول', 'تقول')} ${name}، ${role}.`;
  },
  ({ actor }, random) =>
    `ولم ${by(actor.gender, 'يحدّد', 'تحدّد')} ${actor.word} موعدًا نهائيًا، لكن وثيقة اطّلعت عليها «نشرة» تذكر ${random.pick(MONTHS)} موعدًا مرجّحًا.`,
  ({ otherActor, topic }) =>
    `في المقابل ${by(otherActor.gender, 'حذّر', 'حذّرت')} ${otherActor.word} من التسرّع، ${by(otherActor.gender, 'ورأى', 'ورأت')} أن الكلام على ${topic.word} سيبقى بلا أثر ما لم تُنشر الأرقام كاملة.`,
  ({ otherPlace }, random) =>
    `وسبق أن جُرّب حلّ مشابه في ${otherPlace} قبل أعوام، وشارك فيه ${people(random)}، ثم توقّف حين انتهى التمويل.`,
  (_story, random) =>
    `وتتوزع الكلفة، وهي ${millions(random)}، على ثلاث سنوات، يُصرف نصفها في السنة الأولى ويُربط الباقي بتقرير مستقل.`,
  ({ place }, random) =>
    `وفي ${place} اجتمع السكان مساء ${random.pick(WEEKDAYS)} في قاعة المدرسة، واختاروا ${people(random)} لمتابعة التنفيذ وكتابة تقرير شهري يُعلَّق على باب البلدية.`,
  ({ topic, actor }) =>
    `ويبقى سؤال لم ${by(actor.gender, 'يجب', 'تجب')} عنه ${actor.word}: من يتحمل الكلفة إذا ${by(topic.gender, 'تعثّر', 'تعثّرت')} ${topic.word} في منتصف الطريق؟`,
  (_story, random) =>
    `وتراجعت نسبة الشكاوى من ${random.between(41, 80)}% إلى ${random.between(11, 39)}% بعد ستة أشهر من بدء التجربة، وفق تقرير داخلي لم يُنشر بعد.`,
  ({ topic, place }) =>
    `ويرى مختصون أن الجواب لن يأتي من ${topic.word} ${by(topic.gender, 'وحده', 'وحدها')}، وأن ${place} تحتاج أولًا إلى طريق أقصر بين من يقرّر ومن يدفع.`,
  ({ actor }, random) =>
    `ومن المقرر أن ${by(actor.gender, 'يعرض', 'تعرض')} ${actor.word} النتائج في جلسة علنية في ${random.pick(MONTHS)}، يحضرها ممثلون عن ${things(random)}.`,
  ({ place, topic }, random) => {
    const { name, gender } = person(random);
    return `أما ${name}، ${by(gender, 'وهو من أقدم سكان', 'وهي من أقدم سكان')} ${place}، ${by(gender, 'فيقول إنه سمع', 'فتقول إنها سمعت')} عن ${topic.word} أول مرة قبل ${random.between(11, 30)} عامًا، وما زال السؤال نفسه معلّقًا.`;
  },
];

export const STANDFIRSTS: Template[] = [
  ({ actor }, random) =>
    `الخطة التي ${by(actor.gender, 'أعدّها', 'أعدّتها')} ${actor.word} تشمل ${things(random)}، والخلاف يدور على من يدفع، ومتى، ومن يُحاسَب.`,
  ({ otherActor, place }, random) =>
    `${by(otherActor.gender, 'يعترض', 'تعترض')} ${otherActor.word} على الكلفة، وسكان ${place} يطلبون موعدًا مكتوبًا قبل ${random.pick(MONTHS)}.`,
  ({ topic, place }, random) =>
    `وثائق وشهادات من ${place} تروي حكاية ${topic.word} كما يعرفها الناس، لا كما تظهر في البيانات: ${percent(random)} لم يُسألوا عن رأيهم.`,
];

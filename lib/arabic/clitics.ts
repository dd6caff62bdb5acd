import { foldArabic } from '@/lib/arabic/fold';

/**
 * Particles that Arabic writes together with the word that follows («وبالبرلمان» = و + ب + ال + برلمان).
 * Everything here works on folded words.
 */

/** Particles with the article, longest first; what is left must be a word of at least three letters. */
const WITH_ARTICLE = ['وبال', 'وكال', 'وفال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'ال', 'لل'];

/**
 * Words whose first letters look like a particle or the article and are their own. A stem made from one of
 * them would merge two words («لجنة» with «جنة», «كريم» with «ريم», «والد» with «الد»).
 */
const OWN_LETTERS = new Set(
  `والد والده والدين والدته والدي والدها والي واله بالغ بالغه بالون بالونات بالوعه فالح فالوجه كالسيوم كاليفورنيا بالي
   الف الاف الم المانيا الماني المانيه الماس الو اله الهه الي الان الا التهاب التزام التقاء التفاف التماس التباس التحاق
   الغاء القاء الهام الحاح الزام الحاق اليات اليه البانيا البوم الكترون الكتروني الكترونيه الكترونيا المنيوم الياف العاب الوان الواح
   ولايه ولايات ولاء ولاده ولد وليد ولي وزير وزراء وزاره وزارات وزاري وثيقه وثائق وسام وسائل وسيله وسط وسيط وساطه وقت وقف وقود وفد وفاه وفاق وفاء وفي
   وصول وصف وضع وطن وطني وطنيه وعد وعي وكيل وكاله وكالات وجود وجه وجبه وحده وحدات واحد واحده واقع وادي واسع واجب واحه واردات وارسو وائل ورق ورقه ورده ورشه ورثه وشاح
   فتح فتره فترات فيلم فيديو فيروس فيضان فيضانات فريق فرق فرع فرنسا فرنسي فرصه فرص فراوله فهد فهم فصل فصيل فصائل فضاء فضائي فقر فقيد فقه فكر فكره فلم فلك فلسطين فلسطيني فلاح فنان فنون فندق فوز فوضي فول فحص فساد فشل فئه فرح فارس فيل فلفل فطر فوائد فائده فاروق فاطمه فنزويلا فيينا فيتنام فنلندا
   بلد بلاد بلديه بلديات بلده بنك بنوك بنت بنات بناء بئر بير بيت بيوت بيان بيانات بيئه بيئي بيع بيروت بيض برلمان برلماني برنامج برامج بريطانيا بريطاني بريد برد برج برق بركان برتقال برازيل بروكسل برلين برشلونه بدايه بدء بديل بدر بدايات
     بحث بحوث بحر بحري بحيره بحرين بطل بطوله بطولات بطاله بطاريه بطن بطاقه بطاطا بطاطس بعثه بعد بعض بعيد بقاء بقر بقره بكر بكين بلاستيك بلاغ بلجيكا بلغاريا بلقان بنغلادش بنغازي بنزين بندقيه بندر بند بنود بهجت بواب بوابه بورصه بولندا بولندي بوليفيا بوركينا بوتين بوصله بوصه بدو بدوي بذور بذره بسمه بستان بسيط بشر بشري بشريه بشار بشير بصر بصره بصل بصمه بضائع بضاعه بغداد بغل برهان برتغال
   كتاب كتب كتابه كتله كتل كاتب كابل كاميرا كامل كان كانت كانون كاس كافه كارثه كوارث كبير كبيره كبار كثير كثيره كذب كرم كرامه كره كرسي كريم كريمه كرد كردي كراء كسر كسوف كشف كشمير كلام كلمه كلمات كلب كلاب كل كلي كليه كليات كلفه كمال كم كميه كميات كمبيوتر كنده كندا كندي كنيسه كنائس كنز كهرباء كهف كوكب كورونا كوريا كوري كوره كوبا كوخ كوليرا كيلو كيف كيان كيميائي كيمياء كينيا كييف كويت كويتي كفاءه كفيل كفن كمين كمان
   لجنه لجان لبنان لبناني لبن لحم لحوم لحظه لحن لغه لغات لغز لغم لقاء لقاءات لقاح لقاحات لقب لقطه لقمه لندن لواء لوحه لوحات لون لوم ليبيا ليبي ليل ليله ليلي ليث لاجئ لاجي لاعب لاعبون لاعبين لافته لازم لاهاي لاغوس لاتفيا لائحه لباس لسان لص لصوص لطف لطيف لعب لعبه لعنه لمس لمعان لمحه لمياء لهب لهجه لوبي لولو ليث ليمون لين ليتوانيا`
    .split(/\s+/)
    .map(foldArabic),
);

/**
 * A folded word without the article and the particles before it: «والبرلمان» → «برلمان». Particles without
 * the article are left («وزير»): whether one is a particle cannot be seen from the word. «لل» may hide the
 * first letter of a word that begins with ل («للبنان»): both readings are given.
 * @returns one or two readings; the word itself when there is nothing to take off.
 */
export function withoutArticle(word: string): string[] {
  if (OWN_LETTERS.has(word)) return [word];
  for (const prefix of WITH_ARTICLE) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (rest.length < 3) continue;
    return prefix.endsWith('لل') ? [rest, `ل${rest}`] : [rest];
  }
  return [word];
}

/** Particles that may stand before a word in a text, for a query that looks for the word. */
const PROCLITICS = ['و', 'ف', 'ب', 'ل', 'وب', 'ول'];
const PROCLITICS_BEFORE_ARTICLE = ['و', 'ف', 'ب', 'ك', 'وب'];

/**
 * The forms in which a folded word may stand in a text, with particles before it; the word itself first.
 * Forms that are words of their own («لجنه» for «جنه») are left out. The article is not added: stems join
 * «برلمان» and «البرلمان».
 */
export function withProclitics(word: string): string[] {
  if (word.length < 3 || !/^\p{Script=Arabic}+$/u.test(word)) return [word];
  const hasArticle = word.startsWith('ال') && word.length >= 5;
  const forms = hasArticle
    ? [
        ...PROCLITICS_BEFORE_ARTICLE.map((particle) => particle + word),
        `لل${word.slice(2)}`,
        `ولل${word.slice(2)}`,
      ]
    : PROCLITICS.map((particle) => particle + word);
  return [word, ...forms.filter((form) => !OWN_LETTERS.has(form))];
}

/**
 * What a folded query word may be when its first letter is a particle: «بطنجه» → «طنجه». For words that no
 * article knows as they stand.
 * @returns the readings, none when the word's letters are its own.
 */
export function withoutProclitic(word: string): string[] {
  if (OWN_LETTERS.has(word)) return [];
  const match = /^(?:[وف]?[بل]|[وفبلك])(?=\p{L}{3})/u.exec(word);
  if (!match || !/^\p{Script=Arabic}+$/u.test(word)) return [];
  const readings = new Set([word.slice(match[0].length), word.slice(1)]);
  return [...readings].filter((reading) => reading.length >= 3);
}

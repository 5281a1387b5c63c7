<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Briefing</source>
        <translation>حول Briefing</translation>
    </message>
    <message>
        <source>No number without its sentence.

Briefing traces and reconciles; it never claims that a source is right. It works offline and sends nothing anywhere.</source>
        <translation>لا رقم بلا جملته.

يتتبع Briefing الأرقام ويقارن بينها، ولا يزعم أبدًا أن مصدرًا ما على صواب. يعمل من دون اتصال ولا يرسل شيئًا إلى أي مكان.</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>يقوم على:</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;New Article…</source>
        <translation>مقال جديد…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>الملفات الأخيرة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Older &amp;Versions…</source>
        <translation>الإصدارات السابقة…</translation>
    </message>
    <message>
        <source>Paste as New Ar&amp;ticle</source>
        <translation>لصق كمقال جديد</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>Keep as Draft</source>
        <translation>حفظ كمسودة</translation>
    </message>
    <message>
        <source>Rev&amp;ert to the File</source>
        <translation>العودة إلى الملف</translation>
    </message>
    <message>
        <source>Pa&amp;ge Preview</source>
        <translation>معاينة الصفحة</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>تصدير PDF…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>تصدير إلى صيغة أخرى…</translation>
    </message>
    <message>
        <source>PDFs of Several Fi&amp;les…</source>
        <translation>ملفات PDF لعدة ملفات…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Close &amp;Briefing</source>
        <translation>إغلاق الملخص</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy with &amp;Source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Copy Card as &amp;Image</source>
        <translation>نسخ البطاقة صورةً</translation>
    </message>
    <message>
        <source>&amp;Find in Text</source>
        <translation>بحث في النص</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>بحث عن التالي</translation>
    </message>
    <message>
        <source>Go to a Nu&amp;mber</source>
        <translation>الانتقال إلى عدد</translation>
    </message>
    <message>
        <source>Text, Numbers, Commands…</source>
        <translation>نص، أعداد، أوامر…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Review and Library</source>
        <translation>المراجعة والمكتبة</translation>
    </message>
    <message>
        <source>S&amp;earch the Library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Figure &amp;Table</source>
        <translation>جدول الأرقام</translation>
    </message>
    <message>
        <source>&amp;Backlight</source>
        <translation>تعتيم النص</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>التظليل</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>&amp;Update Text…</source>
        <translation>تحديث النص…</translation>
    </message>
    <message>
        <source>&amp;Lost Figures…</source>
        <translation>الأرقام المفقودة…</translation>
    </message>
    <message>
        <source>&amp;Compare With…</source>
        <translation>قارن مع…</translation>
    </message>
    <message>
        <source>Compare with the Li&amp;brary</source>
        <translation>قارن مع المكتبة</translation>
    </message>
    <message>
        <source>&amp;Kept Stats…</source>
        <translation>الأرقام المحفوظة…</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>&amp;Next Figure</source>
        <translation>الرقم التالي</translation>
    </message>
    <message>
        <source>&amp;Previous Figure</source>
        <translation>الرقم السابق</translation>
    </message>
    <message>
        <source>Next to &amp;Review</source>
        <translation>التالي للمراجعة</translation>
    </message>
    <message>
        <source>Previous to Review</source>
        <translation>السابق للمراجعة</translation>
    </message>
    <message>
        <source>Next &amp;Question</source>
        <translation>السؤال التالي</translation>
    </message>
    <message>
        <source>Previous Question</source>
        <translation>السؤال السابق</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>حفظ الرقم</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>رئيسي</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>التسمية…</translation>
    </message>
    <message>
        <source>Nu&amp;mber…</source>
        <translation>العدد…</translation>
    </message>
    <message>
        <source>Formul&amp;a…</source>
        <translation>معادلة…</translation>
    </message>
    <message>
        <source>Relation…</source>
        <translation>علاقة…</translation>
    </message>
    <message>
        <source>Move End</source>
        <translation>تحريك النهاية</translation>
    </message>
    <message>
        <source>Second &amp;Check…</source>
        <translation>تدقيق ثانٍ…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>&amp;Unit…</source>
        <translation>الوحدة…</translation>
    </message>
    <message>
        <source>Reopen w&amp;ith Encoding</source>
        <translation>إعادة الفتح بترميز آخر</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>E&amp;dit Figure…</source>
        <translation>تعديل الرقم…</translation>
    </message>
    <message>
        <source>Move &amp;Start</source>
        <translation>تحريك البداية</translation>
    </message>
    <message>
        <source>Keep All &amp;Visible</source>
        <translation>حفظ كل الأرقام الظاهرة</translation>
    </message>
    <message>
        <source>Same Number &amp;Elsewhere</source>
        <translation>العدد نفسه في موضع آخر</translation>
    </message>
    <message>
        <source>&amp;Figure from Selected Text</source>
        <translation>رقم من النص المحدد</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>تقدم</translation>
    </message>
    <message>
        <source>Let &amp;Go</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>الرسوم البيانية</translation>
    </message>
    <message>
        <source>&amp;Chart from Selected Text or Figures</source>
        <translation>رسم بياني من النص أو الأرقام المحددة</translation>
    </message>
    <message>
        <source>&amp;New Chart…</source>
        <translation>رسم بياني جديد…</translation>
    </message>
    <message>
        <source>&amp;Edit Chart…</source>
        <translation>تعديل الرسم البياني…</translation>
    </message>
    <message>
        <source>&amp;Remove Chart of this Figure</source>
        <translation>حذف الرسم البياني لهذا الرقم</translation>
    </message>
    <message>
        <source>Copy Chart as &amp;Image</source>
        <translation>نسخ الرسم البياني صورةً</translation>
    </message>
    <message>
        <source>Copy Chart as &amp;Text</source>
        <translation>نسخ الرسم البياني نصًّا</translation>
    </message>
    <message>
        <source>E&amp;xport Chart…</source>
        <translation>تصدير الرسم البياني…</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>&amp;Tags and Note of This Briefing…</source>
        <translation>وسوم هذا الملخص وملاحظته…</translation>
    </message>
    <message>
        <source>Watched &amp;Folders…</source>
        <translation>المجلدات المتابَعة…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Briefing</source>
        <translation>حول Briefing</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>{figure}: {sentence}</source>
        <translation>{figure}: {sentence}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Printing {done} of {all}…</source>
        <translation>طباعة {done} من {all}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Printing could not be started.</source>
        <translation>تعذّر بدء الطباعة.</translation>
    </message>
    <message>
        <source>{done} of {all} files were printed to {folder}.</source>
        <translation>طُبع {done} من {all} ملفات في {folder}.</translation>
    </message>
    <message>
        <source>Show the Folder</source>
        <translation>عرض المجلد</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Cards</source>
        <translation>البطاقات</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Copy Card as Image</source>
        <translation>نسخ البطاقة صورةً</translation>
    </message>
</context>
<context>
    <name>ChartEditor</name>
    <message>
        <source>New Chart</source>
        <translation>رسم بياني جديد</translation>
    </message>
    <message>
        <source>Edit Chart</source>
        <translation>تعديل الرسم البياني</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>as its figures</source>
        <translation>مثل أرقامه</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>These figures share no axis: choose two of one unit.</source>
        <translation>لا محور مشتركا لهذه الأرقام: اختر رقمين من وحدة واحدة.</translation>
    </message>
    <message>
        <source>Part of a whole</source>
        <translation>جزء من كل</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>أعمدة</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>تدفق</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>خط زمني</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>ميل</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>نطاقات</translation>
    </message>
    <message>
        <source>The text says that one is part of the other.</source>
        <translation>يقول النص إن أحدهما جزء من الآخر.</translation>
    </message>
    <message>
        <source>The text takes each from the one before.</source>
        <translation>يأخذ النص كل رقم من الذي قبله.</translation>
    </message>
    <message>
        <source>They count the same.</source>
        <translation>تعد الشيء نفسه.</translation>
    </message>
    <message>
        <source>The text tells a change from one to the other.</source>
        <translation>يذكر النص تغيرا من أحدهما إلى الآخر.</translation>
    </message>
    <message>
        <source>Each has its own date.</source>
        <translation>لكل منها تاريخه.</translation>
    </message>
    <message>
        <source>Ends or bounds are stated.</source>
        <translation>حدودها مذكورة.</translation>
    </message>
    <message>
        <source>One is smaller, but the text does not say that it is a part.</source>
        <translation>أحدهما أصغر، لكن النص لا يقول إنه جزء.</translation>
    </message>
    <message>
        <source>They count different things: compare with care.</source>
        <translation>تعد أشياء مختلفة: قارن بحذر.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Source line</source>
        <translation>سطر المصدر</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>By Size</source>
        <translation>حسب الحجم</translation>
    </message>
    <message>
        <source>As in the Text</source>
        <translation>كما في النص</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show as Table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Copy Chart as Image</source>
        <translation>نسخ الرسم البياني صورةً</translation>
    </message>
    <message>
        <source>Copy Chart as Text</source>
        <translation>نسخ الرسم البياني نصًّا</translation>
    </message>
    <message>
        <source>Export Chart…</source>
        <translation>تصدير الرسم البياني…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>الرسوم البيانية</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>When did this article appear?</source>
        <translation>متى صدر هذا المقال؟</translation>
    </message>
    <message>
        <source>Stats in common</source>
        <translation>الأرقام المشتركة</translation>
    </message>
    <message>
        <source>Save &amp;Time Line…</source>
        <translation>احفظ الخط الزمني…</translation>
    </message>
    <message>
        <source>&amp;Keep as Stat</source>
        <translation>احتفظ بهذا الرقم</translation>
    </message>
    <message>
        <source>Ask &amp;Again ({count})</source>
        <translation>اقتراحها ثانية ({count})</translation>
    </message>
    <message>
        <source>Propose again what you said is not the same stat</source>
        <translation>اقتراح ما قلت إنه ليس الرقم نفسه من جديد</translation>
    </message>
    <message>
        <source>{stat} over time</source>
        <translation>{stat} عبر الزمن</translation>
    </message>
    <message>
        <source>Kept as “{stat}”.</source>
        <translation>حُفظ باسم «{stat}».</translation>
    </message>
    <message>
        <source>Write the date as 2024-07-14, or 2024-07, or 2024.</source>
        <translation>اكتب التاريخ هكذا: 2024-07-14 أو 2024-07 أو 2024.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>لا ملخص</numerusform>
            <numerusform>ملخص واحد</numerusform>
            <numerusform>ملخصان</numerusform>
            <numerusform>%n ملخصات</numerusform>
            <numerusform>%n ملخصا</numerusform>
            <numerusform>%n ملخص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>{number} {label}: your library last said {last} ({source}, {day}).</source>
        <translation>{number} {label}: آخر ما قالته مكتبتك {last} ({source}، {day}).</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>التاريخ غير مذكور</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>ليس هو نفسه</translation>
    </message>
    <message>
        <source>The library says nothing of these figures.</source>
        <translation>لا تقول المكتبة شيئا عن هذه الأرقام.</translation>
    </message>
    <message>
        <source>No stat is kept yet: compare briefings and keep one from there.</source>
        <translation>لم يُحفظ أي رقم بعد: قارن ملخصات واحفظ رقما منها.</translation>
    </message>
    <message numerus="yes">
        <source>You said that %n match(es) are not the same stat.</source>
        <translation>
            <numerusform>قلت إن لا شيء هنا هو الرقم نفسه.</numerusform>
            <numerusform>قلت إن تطابقا واحدا ليس الرقم نفسه.</numerusform>
            <numerusform>قلت إن تطابقين ليسا الرقم نفسه.</numerusform>
            <numerusform>قلت إن %n تطابقات ليست الرقم نفسه.</numerusform>
            <numerusform>قلت إن %n تطابقا ليس الرقم نفسه.</numerusform>
            <numerusform>قلت إن %n تطابق ليس الرقم نفسه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>اقتراحها ثانية</translation>
    </message>
    <message>
        <source>These briefings have no stat in common.</source>
        <translation>لا رقم مشتركا بين هذه الملخصات.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>A refused match was not taken back: {why}.</source>
        <translation>لم يُلغَ رفض المطابقة: {why}.</translation>
    </message>
    <message>
        <source>A stat needs a name of at most {most} characters.</source>
        <translation>يحتاج المؤشر إلى اسم لا يزيد على {most} حرفًا.</translation>
    </message>
    <message>
        <source>No figure of “{title}” is called “{words}”: name one of {labels}.</source>
        <translation>لا رقم في «{title}» باسم «{words}»: سمِّ واحدًا من {labels}.</translation>
    </message>
    <message>
        <source>Several figures of “{title}” may be meant: {labels}. Say a longer label.</source>
        <translation>قد يُقصد أكثر من رقم في «{title}»: {labels}. اذكر تسمية أطول.</translation>
    </message>
    <message>
        <source>This is no file of a named stat.</source>
        <translation>هذا ليس ملف مؤشر مسمّى.</translation>
    </message>
    <message>
        <source>This is no named stat of this version of Briefing.</source>
        <translation>هذا ليس مؤشرًا مسمّى من هذا الإصدار من Briefing.</translation>
    </message>
    <message>
        <source>This named stat is damaged: {why}.</source>
        <translation>هذا المؤشر المسمّى تالف: {why}.</translation>
    </message>
    <message>
        <source>“{name}” has two figures of one briefing.</source>
        <translation>في «{name}» رقمان من ملخص واحد.</translation>
    </message>
    <message>
        <source>A part is above its whole: {part} ({here}, {day}) of {whole} ({there}, {then}).</source>
        <translation>جزء أكبر من كله: {part} ({here}، {day}) من {whole} ({there}، {then}).</translation>
    </message>
    <message>
        <source>A sentence of “{title}” runs over lines.</source>
        <translation>جملة في «{title}» تمتد على عدة أسطر.</translation>
    </message>
    <message>
        <source>A time line needs the same stat in two briefings or more.</source>
        <translation>يحتاج الخط الزمني إلى الرقم نفسه في ملخصين على الأقل.</translation>
    </message>
    <message>
        <source>A total counted since {since} falls from {a} ({first}) to {b} ({last}).</source>
        <translation>مجموع محسوب منذ {since} ينخفض من {a} ({first}) إلى {b} ({last}).</translation>
    </message>
    <message>
        <source>The briefings speak different languages: choose those of one.</source>
        <translation>الملخصات بلغات مختلفة: اختر ما كان منها بلغة واحدة.</translation>
    </message>
    <message>
        <source>The same number has another bound: “{a}” ({first}), then “{b}” ({last}).</source>
        <translation>للرقم نفسه حد آخر: «{a}» ({first})، ثم «{b}» ({last}).</translation>
    </message>
    <message>
        <source>The unit changes from {unit} to {other}: {b} is {same}, after {a}.</source>
        <translation>تتغير الوحدة من {unit} إلى {other}: {b} تساوي {same}، بعد {a}.</translation>
    </message>
    <message>
        <source>another unit: {number} is {same}</source>
        <translation>وحدة أخرى: {number} تساوي {same}</translation>
    </message>
    <message>
        <source>both are counted since {since}</source>
        <translation>كلاهما محسوب منذ {since}</translation>
    </message>
    <message>
        <source>both count the same: {noun}</source>
        <translation>كلاهما يعدّ الشيء نفسه: {noun}</translation>
    </message>
    <message>
        <source>both in {unit}</source>
        <translation>كلاهما بوحدة {unit}</translation>
    </message>
    <message>
        <source>both say: {words}</source>
        <translation>كلاهما يقول: {words}</translation>
    </message>
    <message>
        <source>bounded differently: {here} / {there}</source>
        <translation>حدّان مختلفان: {here} / {there}</translation>
    </message>
    <message>
        <source>the same source: {source}</source>
        <translation>المصدر نفسه: {source}</translation>
    </message>
    <message>
        <source>{a} ({first}) and then {b} ({last}): {apart}. Is the unit right?</source>
        <translation>{a} ({first}) ثم {b} ({last}): {apart}. هل الوحدة صحيحة؟</translation>
    </message>
    <message>
        <source>{here} says {a}, {there} says {b}, both for {day}.</source>
        <translation>يقول {here} {a}، ويقول {there} {b}، وكلاهما عن {day}.</translation>
    </message>
    <message>
        <source>{source} gives {a} and {b} for {day}.</source>
        <translation>يذكر {source} {a} و{b} عن {day}.</translation>
    </message>
    <message>
        <source>“{before}” ({first}) is now called “{label}” ({last}).</source>
        <translation>«{before}» ({first}) صار اسمه «{label}» ({last}).</translation>
    </message>
    <message>
        <source>“{label}” in “{title}” cannot be traced to one sentence.</source>
        <translation>«{label}» في «{title}» لا يُرد إلى جملة واحدة.</translation>
    </message>
    <message>
        <source>“{title}” has no date: say in its Source pane when it appeared.</source>
        <translation>«{title}» بلا تاريخ: اذكر في لوحة المصدر متى صدر.</translation>
    </message>
    <message>
        <source>the briefing</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>about a million times apart</source>
        <translation>بفارق نحو مليون مرة</translation>
    </message>
    <message>
        <source>about a thousand times apart</source>
        <translation>بفارق نحو ألف مرة</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>بالضبط</translation>
    </message>
    <message>
        <source>the same number in another unit</source>
        <translation>الرقم نفسه بوحدة أخرى</translation>
    </message>
</context>
<context>
    <name>Curation</name>
    <message>
        <source>repeats another</source>
        <translation>يكرر رقمًا آخر</translation>
    </message>
    <message>
        <source>not a figure</source>
        <translation>ليس رقمًا</translation>
    </message>
    <message>
        <source>other subject</source>
        <translation>موضوع آخر</translation>
    </message>
    <message>
        <source>too vague</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>قراءة خاطئة</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n Figure(s)</source>
        <translation>
            <numerusform>حفظ %n رقم</numerusform>
            <numerusform>حفظ رقم واحد</numerusform>
            <numerusform>حفظ رقمين</numerusform>
            <numerusform>حفظ %n أرقام</numerusform>
            <numerusform>حفظ %n رقمًا</numerusform>
            <numerusform>حفظ %n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows move the edge, with Ctrl by words. Enter when it is right.</source>
        <translation>تحرك الأسهم الطرف، ومع Ctrl كلمةً كلمة. اضغط Enter عندما يصبح صحيحًا.</translation>
    </message>
    <message>
        <source>Move Edge</source>
        <translation>تحريك الطرف</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n رقم</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} ignored and gone from its chart. Why?</source>
        <translation>استُبعد {number} ورُفع من رسمه البياني. لماذا؟</translation>
    </message>
    <message>
        <source>{number} ignored. Why?</source>
        <translation>استُبعد: {number}. لماذا؟</translation>
    </message>
    <message>
        <source>Give Reason</source>
        <translation>ذكر السبب</translation>
    </message>
    <message>
        <source>“{words}” is not a number.</source>
        <translation>«{words}» ليس عددًا.</translation>
    </message>
    <message>
        <source>Change Number</source>
        <translation>تغيير العدد</translation>
    </message>
    <message>
        <source>Change Bound</source>
        <translation>تغيير الحد</translation>
    </message>
    <message>
        <source>Change Unit</source>
        <translation>تغيير الوحدة</translation>
    </message>
    <message>
        <source>Change What Is Counted</source>
        <translation>تغيير المعدود</translation>
    </message>
    <message>
        <source>Change Period</source>
        <translation>تغيير الفترة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Select the qualifying words in the article first.</source>
        <translation>حدّد أولًا كلمات التقييد في المقال.</translation>
    </message>
    <message>
        <source>Change Qualifiers</source>
        <translation>تغيير كلمات التقييد</translation>
    </message>
    <message>
        <source>Take What the Text Says</source>
        <translation>أخذ ما يقوله النص</translation>
    </message>
    <message>
        <source>Keep All &amp;Visible ({count})</source>
        <translation>حفظ كل الأرقام الظاهرة ({count})</translation>
    </message>
    <message>
        <source>Same Number &amp;Elsewhere ({count})</source>
        <translation>العدد نفسه في موضع آخر ({count})</translation>
    </message>
</context>
<context>
    <name>DecisionLog</name>
    <message>
        <source>Decisions ({count})</source>
        <translation>القرارات ({count})</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>{figures}: {answer}</source>
        <translation>{figures}: {answer}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Articles and briefings ({endings});;All files (*)</source>
        <translation>المقالات والموجزات ({endings});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>أين {name}؟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Second Check</source>
        <translation>تدقيق ثانٍ</translation>
    </message>
    <message>
        <source>Who checks? The name stands in the file.</source>
        <translation>من يدقق؟ يُكتب الاسم في الملف.</translation>
    </message>
    <message>
        <source>Keep your changes to “{title}”?</source>
        <translation>هل تريد الاحتفاظ بتغييراتك في «{title}»؟</translation>
    </message>
    <message>
        <source>They are not saved in a file yet.</source>
        <translation>لم تُحفظ في ملف بعد.</translation>
    </message>
    <message>
        <source>Keep as Draft</source>
        <translation>حفظ كمسودة</translation>
    </message>
    <message>
        <source>Keep both saves yours beside it as “{name}”. Replace keeps the other among the older versions.</source>
        <translation>«الاحتفاظ بكليهما» يحفظ نسختك بجانبه باسم «{name}». «استبدال» يُبقي الأخرى بين الإصدارات السابقة.</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>الاحتفاظ بكليهما</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>New Article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>Paste or type the text. Its first line is the headline.</source>
        <translation>الصق النص أو اكتبه. سطره الأول هو العنوان.</translation>
    </message>
    <message>
        <source>Find the Figures</source>
        <translation>استخراج الأرقام</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>the text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>A text of {millions} million letters: this is part {number} of {count}. Figures of the other parts are not counted.</source>
        <translation>نصّ من {millions} مليون حرف: هذا هو الجزء {number} من {count}. أرقام الأجزاء الأخرى غير محسوبة.</translation>
    </message>
    <message>
        <source>Next Part</source>
        <translation>الجزء التالي</translation>
    </message>
    <message>
        <source>Previous Part</source>
        <translation>الجزء السابق</translation>
    </message>
    <message>
        <source>{name} is open in another window since {time}. Here it is read-only.</source>
        <translation>{name} مفتوح في نافذة أخرى منذ {time}. وهو هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>تولّي التحرير</translation>
    </message>
    <message>
        <source>The file could not be opened: {reason}</source>
        <translation>تعذر فتح الملف: {reason}</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Briefing and is not changed here. Save under another name.</source>
        <translation>كُتب {name} بإصدار أحدث من Briefing ولا يُعدَّل هنا. احفظه باسم آخر.</translation>
    </message>
    <message>
        <source>The draft was not kept: {reason}</source>
        <translation>لم تُحفظ المسودة: {reason}</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} نسخة</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>العودة إلى الملف</translation>
    </message>
    <message>
        <source>Show Theirs</source>
        <translation>عرض النسخة الأخرى</translation>
    </message>
    <message>
        <source>This version cannot be opened: {reason}</source>
        <translation>لا يمكن فتح هذا الإصدار: {reason}</translation>
    </message>
    <message>
        <source>Restore Version</source>
        <translation>استعادة الإصدار</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>لا يمكن قراءة {name}: {reason}</translation>
    </message>
    <message>
        <source>Briefing (*.briefing)</source>
        <translation>Briefing (*.briefing)</translation>
    </message>
    <message>
        <source>{name} mine</source>
        <translation>{name} نسختي</translation>
    </message>
    <message>
        <source>“{title}” was not saved when Briefing ended at {time}.</source>
        <translation>لم يكن «{title}» محفوظًا عندما توقف Briefing ({time}).</translation>
    </message>
    <message>
        <source>Open, Keep Both</source>
        <translation>فتح مع الاحتفاظ بكليهما</translation>
    </message>
    <message>
        <source>“{title}” ({name}) was not saved when Briefing ended at {time}.</source>
        <translation>لم يكن «{title}» ({name}) محفوظًا عندما توقف Briefing ({time}).</translation>
    </message>
    <message>
        <source>Go On in the File</source>
        <translation>المتابعة في الملف</translation>
    </message>
    <message>
        <source>Put Away</source>
        <translation>وضع جانبًا</translation>
    </message>
    <message>
        <source>{name} recovered</source>
        <translation>{name} مستعاد</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>غربي (Windows-1252)</translation>
    </message>
    <message>
        <source>Western (ISO-8859-15)</source>
        <translation>غربي (ISO-8859-15)</translation>
    </message>
    <message>
        <source>Western (Macintosh)</source>
        <translation>غربي (Macintosh)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>عربي (Windows-1256)</translation>
    </message>
    <message>
        <source>Arabic (ISO-8859-6)</source>
        <translation>عربي (ISO-8859-6)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>أوروبا الوسطى (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>سيريلي (Windows-1251)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>يوناني (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>تركي (Windows-1254)</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>One file that works offline and checks itself</source>
        <translation>ملف واحد يعمل دون اتصال ويتحقق من نفسه</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>The page in pixels (PNG)</source>
        <translation>الصفحة بالبكسل (PNG)</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>رسم متجهي</translation>
    </message>
    <message>
        <source>The page in lines and letters (SVG)</source>
        <translation>الصفحة خطوطًا وحروفًا (SVG)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Markdown, each sentence a footnote</source>
        <translation>نص Markdown، وكل جملة حاشية</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>The figures with quotes, for spreadsheets (CSV)</source>
        <translation>الأرقام واقتباساتها لجداول البيانات (CSV)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>The figures with quotes, for programs (JSON)</source>
        <translation>الأرقام واقتباساتها للبرامج (JSON)</translation>
    </message>
    <message>
        <source>The chart in pixels (PNG)</source>
        <translation>الرسم البياني بالبكسل (PNG)</translation>
    </message>
    <message>
        <source>The chart in lines and letters (SVG)</source>
        <translation>الرسم البياني خطوطًا وحروفًا (SVG)</translation>
    </message>
    <message>
        <source>The chart for Vega-Lite (JSON)</source>
        <translation>الرسم البياني لبرنامج Vega-Lite (JSON)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>The whole briefing</source>
        <translation>الموجز كله</translation>
    </message>
    <message>
        <source>Chart: {title}</source>
        <translation>رسم بياني: {title}</translation>
    </message>
    <message>
        <source>Choose a Place…</source>
        <translation>اختيار المكان…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Nothing was exported.</source>
        <translation>لم يُصدَّر شيء.</translation>
    </message>
    <message>
        <source>Exported to {}.</source>
        <translation>صُدِّر إلى {}.</translation>
    </message>
    <message>
        <source>The card was copied as a picture.</source>
        <translation>نُسخت البطاقة صورةً.</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>نُسخ الرسم البياني صورةً.</translation>
    </message>
    <message>
        <source>The chart was copied as text.</source>
        <translation>نُسخ الرسم البياني نصًّا.</translation>
    </message>
    <message>
        <source>Choose a figure of the chart first.</source>
        <translation>اختر أولا رقمًا من الرسم البياني.</translation>
    </message>
    <message>
        <source>{name} would be written over itself. Choose another folder.</source>
        <translation>سيُكتب {name} فوق نفسه. اختر مجلدًا آخر.</translation>
    </message>
</context>
<context>
    <name>FigureActs</name>
    <message>
        <source>Keep</source>
        <translation>حفظ الرقم</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>رئيسي</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>غير لازم</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>التاريخ غير مذكور</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a source</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Select a number in the article first.</source>
        <translation>حدّد أولًا عددًا في المقال.</translation>
    </message>
    <message>
        <source>New Figure</source>
        <translation>رقم جديد</translation>
    </message>
    <message>
        <source>No number can be read in the selected text.</source>
        <translation>لا يمكن قراءة أي عدد في النص المحدد.</translation>
    </message>
    <message>
        <source>New Chart</source>
        <translation>رسم بياني جديد</translation>
    </message>
    <message>
        <source>Pin two figures of one unit with Ctrl+Enter, or select their text.</source>
        <translation>ثبّت رقمين من وحدة واحدة بـ Ctrl+Enter، أو حدد نصهما.</translation>
    </message>
    <message>
        <source>Remove Chart</source>
        <translation>حذف الرسم البياني</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«{sentence}»</translation>
    </message>
    <message>
        <source>(paragraph {number})</source>
        <translation>(الفقرة {number})</translation>
    </message>
</context>
<context>
    <name>FigureBar</name>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>{accounted} of {numerals} numerals accounted for</source>
        <translation>{accounted} من {numerals} من الأعداد مفسَّرة</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n سؤال</numerusform>
            <numerusform>سؤال واحد</numerusform>
            <numerusform>سؤالان</numerusform>
            <numerusform>%n أسئلة</numerusform>
            <numerusform>%n سؤالًا</numerusform>
            <numerusform>%n سؤال</numerusform>
        </translation>
    </message>
    <message>
        <source>checked by {names}</source>
        <translation>دققه {names}</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>محسوب</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>paragraph {paragraph}, sentence {sentence}</source>
        <translation>الفقرة {paragraph}، الجملة {sentence}</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>بالضبط</translation>
    </message>
    <message>
        <source>about</source>
        <translation>نحو</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>أكثر من</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>أقل من</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>في تاريخ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Take What the Text Says</source>
        <translation>أخذ ما يقوله النص</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Qualified by</source>
        <translation>التقييد</translation>
    </message>
    <message>
        <source>+ Selected Words</source>
        <translation>+ الكلمات المحددة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Take this qualifier away</source>
        <translation>إزالة هذا التقييد</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>الجملة</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>key</source>
        <translation>رئيسي</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>مستبعد</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Another window of Briefing is still saving. Try again in a moment.</source>
        <translation>ما زالت نافذة أخرى من Briefing تحفظ. أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>It has more than {most} parts. Open the text alone.</source>
        <translation>فيه أكثر من {most} جزء. افتح النص وحده.</translation>
    </message>
    <message>
        <source>It has {pages} pages; the limit is {most}. Save a part.</source>
        <translation>فيه {pages} صفحة، والحد {most}. احفظ جزءًا منه.</translation>
    </message>
    <message>
        <source>It is damaged: it holds its part {part} twice. Save it again.</source>
        <translation>تالف: فيه الجزء {part} مرتين. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is damaged: it lacks its part {part}. Save it again.</source>
        <translation>تالف: ينقصه الجزء {part}. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is packed with {parts} parts; the limit is {most}.</source>
        <translation>مضغوط في {parts} جزء، والحد {most}.</translation>
    </message>
    <message>
        <source>It unpacks to more than the limit of {limit} MB. Save the part you need as a file of its own.</source>
        <translation>يتجاوز بعد فك ضغطه الحد: {limit} ميغابايت. احفظ الجزء الذي تحتاج إليه ملفًا مستقلًا.</translation>
    </message>
    <message>
        <source>Work in progress cannot be kept: {why}.</source>
        <translation>تعذّر الاحتفاظ بالعمل الجاري: {why}.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}.</source>
        <translation>تعذّرت قراءة {name}: {why}.</translation>
    </message>
    <message>
        <source>{name} could not be read: its reader gave no sound answer.</source>
        <translation>تعذّرت قراءة {name}: لم يعطِ قارئه جوابًا سليمًا.</translation>
    </message>
    <message>
        <source>{name} could not be read: its reader was stopped by its limits. Copy its text and paste it as a new article.</source>
        <translation>تعذّرت قراءة {name}: أوقفت الحدود قارئه. انسخ نصه والصقه مقالًا جديدًا.</translation>
    </message>
    <message>
        <source>{name} holds {letters} million letters; the limit of one article is {limit} million. Split it, or open it in the window part by part.</source>
        <translation>في {name} {letters} مليون حرف، وحدّ المقال الواحد {limit} مليون. قسّمه، أو افتحه في النافذة جزءًا جزءًا.</translation>
    </message>
    <message>
        <source>{name} holds {size} MB; the limit is {limit} MB. Open the part you need.</source>
        <translation>حجم {name} {size} ميغابايت، والحد {limit} ميغابايت. افتح الجزء الذي تحتاج إليه.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a file name inside it.</source>
        <translation>{name} مجلد. اختر اسم ملف داخله.</translation>
    </message>
    <message>
        <source>{name} is a folder. Open a file inside it.</source>
        <translation>{name} مجلد. افتح ملفًا داخله.</translation>
    </message>
    <message>
        <source>{name} is a packed file without an article in it. Unpack it first.</source>
        <translation>{name} ملف مضغوط ليس فيه مقال. فكّ ضغطه أولًا.</translation>
    </message>
    <message>
        <source>{name} is an old Word file, or one with a password. Save it as .docx without a password and open that.</source>
        <translation>{name} ملف Word قديم، أو محمي بكلمة مرور. احفظه بصيغة ‎.docx‎ بلا كلمة مرور ثم افتحه.</translation>
    </message>
    <message>
        <source>{name} is not a text file in any encoding known here.</source>
        <translation>{name} ليس ملفًا نصيًا بأي ترميز معروف هنا.</translation>
    </message>
    <message>
        <source>{name} is not a text file. Open a text, a Markdown file or a briefing.</source>
        <translation>{name} ليس ملفًا نصيًا. افتح نصًا أو ملف Markdown أو إحاطة.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file. Open an article or a briefing.</source>
        <translation>{name} ليس ملفًا عاديًا. افتح مقالًا أو إحاطة.</translation>
    </message>
    <message>
        <source>{name} is not in {encoding}. Choose another encoding.</source>
        <translation>{name} ليس بترميز {encoding}. اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>{name} is not {what}, whatever its name says: it may be cut short, or something else was saved in its place. Get it again.</source>
        <translation>{name} ليس {what} مهما قال اسمه: ربما اقتُطع، أو حُفظ شيء آخر مكانه. احصل عليه مرة أخرى.</translation>
    </message>
    <message>
        <source>{name} is open in another window. Save under another name.</source>
        <translation>{name} مفتوح في نافذة أخرى. احفظ باسم آخر.</translation>
    </message>
    <message>
        <source>{name} is over the limit of {limit} million letters.</source>
        <translation>{name} يتجاوز الحد: {limit} مليون حرف.</translation>
    </message>
    <message>
        <source>{name} is read-only. Save under another name, or unlock it.</source>
        <translation>{name} للقراءة فقط. احفظ باسم آخر، أو أزل قفله.</translation>
    </message>
    <message>
        <source>{name} is {what}, not an article. Open a file with text in it.</source>
        <translation>{name} {what}، لا مقال. افتح ملفًا فيه نص.</translation>
    </message>
    <message>
        <source>{name} is {what}. Save the part you need as a text and open that.</source>
        <translation>{name} {what}. احفظ الجزء الذي تحتاج إليه نصًا ثم افتحه.</translation>
    </message>
    <message>
        <source>{name} took more than {seconds} seconds to read and was closed. Copy its text and paste it as a new article.</source>
        <translation>استغرقت قراءة {name} أكثر من {seconds} ثانية فأُغلق. انسخ نصه والصقه مقالًا جديدًا.</translation>
    </message>
    <message>
        <source>{name} was changed by somebody else. Keep both, or replace it.</source>
        <translation>غيّر شخص آخر {name}. احتفظ بالاثنين، أو استبدله.</translation>
    </message>
    <message>
        <source>{name} was not opened: you stopped it.</source>
        <translation>لم يُفتح {name}: أنت أوقفته.</translation>
    </message>
    <message>
        <source>{name} was not saved: it cannot be read.</source>
        <translation>لم يُحفظ {name}: تعذّرت قراءته.</translation>
    </message>
    <message>
        <source>{name} was not saved: the disk did not keep what was written.</source>
        <translation>لم يُحفظ {name}: لم يحتفظ القرص بما كُتب.</translation>
    </message>
    <message>
        <source>{name} was not saved: {why}</source>
        <translation>لم يُحفظ {name}: {why}</translation>
    </message>
    <message>
        <source>{name} was not saved: {why}.</source>
        <translation>لم يُحفظ {name}: {why}.</translation>
    </message>
    <message>
        <source>{path} is not there. Check the name and the folder.</source>
        <translation>{path} غير موجود. تحقق من الاسم والمجلد.</translation>
    </message>
    <message>
        <source>{why}. Choose another folder, or make room and try again.</source>
        <translation>{why}. اختر مجلدًا آخر، أو أفرغ مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>A chart is exported as .svg, .png or .json, not as “{ending}”.</source>
        <translation>يُصدَّر الرسم البياني بصيغة ‎.svg‎ أو ‎.png‎ أو ‎.json‎، لا بصيغة «{ending}».</translation>
    </message>
    <message>
        <source>a number has more than {most} digits</source>
        <translation>في عدد أكثر من {most} خانة</translation>
    </message>
    <message>
        <source>byte {place} is not UTF-8</source>
        <translation>البايت {place} ليس UTF-8</translation>
    </message>
    <message>
        <source>it is nested deeper than {most} levels</source>
        <translation>تداخله أعمق من {most} مستوى</translation>
    </message>
    <message>
        <source>line {line}, column {column} is not JSON ({what})</source>
        <translation>السطر {line}، العمود {column} ليس JSON ({what})</translation>
    </message>
    <message>
        <source>the file is larger than {limit} MB</source>
        <translation>الملف أكبر من {limit} ميغابايت</translation>
    </message>
    <message>
        <source>the key “{key}” stands twice in one object</source>
        <translation>المفتاح «{key}» مكرر في كائن واحد</translation>
    </message>
    <message>
        <source>{figures} figures traced, {computed} computed, {numerals} numerals read back, {marks} marks measured; proof {digest}</source>
        <translation>أرقام مسندة: {figures}، محسوبة: {computed}، أعداد أعيدت قراءتها: {numerals}، علامات قيست: {marks}؛ الإثبات {digest}</translation>
    </message>
    <message>
        <source>{figures} figures traced, {computed} computed, {numerals} numerals read back; proof {digest}</source>
        <translation>أرقام مسندة: {figures}، محسوبة: {computed}، أعداد أعيدت قراءتها: {numerals}؛ الإثبات {digest}</translation>
    </message>
    <message>
        <source>{name} is saved, but not marked as open here: {why}.</source>
        <translation>حُفظ {name}، لكنه لم يُعلَّم مفتوحًا هنا: {why}.</translation>
    </message>
    <message>
        <source>{name} is a printed briefing, not an article.</source>
        <translation>{name} إحاطة مطبوعة، لا مقال.</translation>
    </message>
    <message>
        <source>{name} is there again.</source>
        <translation>{name} موجود من جديد.</translation>
    </message>
    <message>
        <source>{problem}; {remedy}</source>
        <translation>{problem}؛ {remedy}</translation>
    </message>
    <message>
        <source>“{ending}” is not an ending that can be exported; choose one of {known}.</source>
        <translation>«{ending}» ليس امتدادًا يمكن التصدير به؛ اختر من {known}.</translation>
    </message>
    <message>
        <source>“{form}” is not a briefing’s format</source>
        <translation>«{form}» ليس صيغة إحاطة</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>«{key}» ناقص</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>It declares a document type, which no word processor writes, and is not opened.</source>
        <translation>يصرّح بنوع مستند لا يكتبه أي محرر نصوص، فلا يُفتح.</translation>
    </message>
    <message>
        <source>It declares entities, which no e-book needs, and is not opened.</source>
        <translation>يصرّح بكيانات لا يحتاج إليها أي كتاب إلكتروني، فلا يُفتح.</translation>
    </message>
    <message>
        <source>It holds no web page that can be read. Save it again.</source>
        <translation>ليس فيه صفحة ويب يمكن قراءتها. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is a damaged message and cannot be read. Save it again.</source>
        <translation>رسالة تالفة لا يمكن قراءتها. احفظها من جديد.</translation>
    </message>
    <message>
        <source>It is a scan: pictures of pages, without text. Run it through text recognition and open the result.</source>
        <translation>مسح ضوئي: صور صفحات بلا نص. مرّره على برنامج للتعرف على النص وافتح الناتج.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be unpacked. Save it again and open that.</source>
        <translation>تالف ولا يمكن فك ضغطه. احفظه من جديد ثم افتحه.</translation>
    </message>
    <message>
        <source>It is damaged inside and cannot be read. Save it again.</source>
        <translation>تالف من الداخل ولا يمكن قراءته. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is damaged inside: it is empty. Save it again.</source>
        <translation>تالف من الداخل: إنه فارغ. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is damaged or not what it seems, and cannot be read. Save it again.</source>
        <translation>تالف أو ليس كما يبدو، ولا يمكن قراءته. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is damaged, or no PDF, and cannot be read. Save it again.</source>
        <translation>تالف أو ليس ملف PDF، ولا يمكن قراءته. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is damaged: it does not say where its text is. Save it again.</source>
        <translation>تالف: لا يقول أين نصه. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is damaged: its parts overlap. It is not opened.</source>
        <translation>تالف: تتداخل أجزاؤه، فلا يُفتح.</translation>
    </message>
    <message>
        <source>It is damaged: the list of its chapters is missing. Save it again.</source>
        <translation>تالف: قائمة فصوله ناقصة. احفظه من جديد.</translation>
    </message>
    <message>
        <source>It is locked to a device or an account (DRM) and cannot be opened here.</source>
        <translation>مقيّد بجهاز أو حساب (DRM) ولا يمكن فتحه هنا.</translation>
    </message>
    <message>
        <source>It is nested too deeply to be a text, and is not opened.</source>
        <translation>تداخله أعمق من أن يكون نصًا، فلا يُفتح.</translation>
    </message>
    <message>
        <source>It is no text: only OpenDocument texts are read, not sheets or slides.</source>
        <translation>ليس نصًا: لا تُقرأ من OpenDocument إلا النصوص، لا الجداول ولا الشرائح.</translation>
    </message>
    <message>
        <source>It is password-protected. Open it elsewhere and save it without a password.</source>
        <translation>محمي بكلمة مرور. افتحه في برنامج آخر واحفظه بلا كلمة مرور.</translation>
    </message>
    <message>
        <source>It is password-protected. Save it without a password where it was made.</source>
        <translation>محمي بكلمة مرور. احفظه بلا كلمة مرور حيث أُنشئ.</translation>
    </message>
    <message>
        <source>It needs more memory to read than a text should. It is not opened.</source>
        <translation>تحتاج قراءته إلى ذاكرة أكثر مما ينبغي لنص، فلا يُفتح.</translation>
    </message>
    <message>
        <source>It tried to reach outside itself, and was closed.</source>
        <translation>حاول الوصول إلى خارجه فأُغلق.</translation>
    </message>
    <message>
        <source>There is no OpenDocument text in it. Save it again and open that.</source>
        <translation>ليس فيه نص OpenDocument. احفظه من جديد ثم افتحه.</translation>
    </message>
    <message>
        <source>There is no Word text in it. Open it in its own program and save it anew.</source>
        <translation>ليس فيه نص Word. افتحه في برنامجه واحفظه من جديد.</translation>
    </message>
    <message>
        <source>There is no article in it. Copy its text and paste it as a new article.</source>
        <translation>ليس فيه مقال. انسخ نصه والصقه مقالًا جديدًا.</translation>
    </message>
    <message>
        <source>There is no page in it. Save the page again.</source>
        <translation>ليس فيه صفحة. احفظ الصفحة من جديد.</translation>
    </message>
    <message>
        <source>There is no text in it. Open an article that has words.</source>
        <translation>ليس فيه نص. افتح مقالًا فيه كلمات.</translation>
    </message>
    <message>
        <source>There is no text in the message. Open what is attached to it.</source>
        <translation>ليس في الرسالة نص. افتح ما أُرفق بها.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>a Word file</source>
        <translation>ملف Word</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>ملف مضغوط</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>a picture or a recording</source>
        <translation>صورة أو تسجيل</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>عرض تقديمي</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>جدول حسابات</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>ملف OpenDocument</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>كتاب إلكتروني</translation>
    </message>
    <message>
        <source>the disk refused</source>
        <translation>رفض القرص</translation>
    </message>
    <message>
        <source>a briefing is one JSON object</source>
        <translation>الإحاطة كائن JSON واحد</translation>
    </message>
    <message>
        <source>no briefing is that large</source>
        <translation>لا إحاطة بهذا الحجم</translation>
    </message>
    <message>
        <source>nothing was written; undo the last step and save again</source>
        <translation>لم يُكتب شيء؛ تراجع عن الخطوة الأخيرة واحفظ من جديد</translation>
    </message>
    <message>
        <source>open it as an article instead</source>
        <translation>افتحه مقالًا بدلًا من ذلك</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>احفظ الملف بترميز UTF-8</translation>
    </message>
    <message>
        <source>the briefing would not come back as it is</source>
        <translation>لن تعود الإحاطة كما هي</translation>
    </message>
    <message>
        <source>the file may have been cut short; open an older version</source>
        <translation>ربما اقتُطع الملف؛ افتح إصدارًا سابقًا</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>الجهاز أو المورد مشغول</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>تجاوزت حصة القرص</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>اسم الملف طويل جدًا</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>الملف كبير جدًا</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>خطأ في القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>لم تبق مساحة على القرص</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>لا يوجد ملف أو مجلد كهذا</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>ليس مجلدًا</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>الوصول مرفوض</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>روابط كثيرة متتابعة</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>ملفات كثيرة مفتوحة</translation>
    </message>
    <message>
        <source>encoding guessed as {encoding}</source>
        <translation>خُمّن الترميز: {encoding}</translation>
    </message>
    <message>
        <source>attachments left closed</source>
        <translation>تُركت المرفقات مغلقة</translation>
    </message>
    <message>
        <source>broken characters replaced</source>
        <translation>استُبدلت محارف تالفة</translation>
    </message>
    <message>
        <source>control characters removed</source>
        <translation>أُزيلت محارف تحكم</translation>
    </message>
    <message>
        <source>hidden direction marks removed</source>
        <translation>أُزيلت علامات اتجاه مخفية</translation>
    </message>
    <message>
        <source>hidden parts left out</source>
        <translation>تُركت أجزاء مخفية</translation>
    </message>
    <message>
        <source>hidden words left out</source>
        <translation>تُركت كلمات مخفية</translation>
    </message>
    <message>
        <source>line ends made uniform</source>
        <translation>وُحّدت نهايات الأسطر</translation>
    </message>
    <message>
        <source>parts of the page around the article left out</source>
        <translation>تُركت أجزاء الصفحة حول المقال</translation>
    </message>
    <message>
        <source>running heads and page numbers left out</source>
        <translation>تُركت رؤوس الصفحات وأرقامها</translation>
    </message>
    <message>
        <source>struck-out words left out</source>
        <translation>تُركت كلمات مشطوبة</translation>
    </message>
    <message>
        <source>tracked changes taken as accepted</source>
        <translation>عُدّت تغييرات متتبَّعة مقبولة</translation>
    </message>
    <message>
        <source>tracked deletions left out</source>
        <translation>تُركت محذوفات متتبَّعة</translation>
    </message>
    <message>
        <source>tracked insertions taken as text</source>
        <translation>أُخذت إضافات متتبَّعة نصًا</translation>
    </message>
    <message>
        <source>words joined at line ends</source>
        <translation>ضُمّت كلمات مقطوعة في آخر السطر</translation>
    </message>
    <message>
        <source>wrapped lines joined</source>
        <translation>ضُمّت أسطر مقطوعة</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>{answer}: {question}</source>
        <translation>{answer}: {question}</translation>
    </message>
    <message>
        <source>error in the source</source>
        <translation>خطأ في المصدر</translation>
    </message>
    <message>
        <source>different scope</source>
        <translation>نطاق مختلف</translation>
    </message>
    <message>
        <source>my mistake</source>
        <translation>خطئي</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>منفصلان</translation>
    </message>
    <message>
        <source>the same thing</source>
        <translation>الشيء نفسه</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>إعادة السؤال</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>ما معنى هذا؟</translation>
    </message>
    <message>
        <source>No questions: nothing here disagrees.</source>
        <translation>لا أسئلة: لا شيء هنا يتعارض.</translation>
    </message>
    <message>
        <source>{checked} of {figures} figures took part in a check.</source>
        <translation>شمل التدقيق {checked} من {figures} من الأرقام.</translation>
    </message>
    <message>
        <source>Write “{text}”</source>
        <translation>اكتب «{text}»</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«{sentence}»</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A total counted since {since} falls from {a} ({first}) to {b} ({last}).</source>
        <translation>مجموع يُحسب منذ {since} ينخفض من {a} ({first}) إلى {b} ({last}).</translation>
    </message>
    <message>
        <source>From {first} to {last} is {result}, not {told}.</source>
        <translation>من {first} إلى {last} هو {result}، لا {told}.</translation>
    </message>
    <message>
        <source>It is said to fall, but from {first} to {last} it rises.</source>
        <translation>يُقال إنه انخفاض، لكنه من {first} إلى {last} ارتفاع.</translation>
    </message>
    <message>
        <source>It is said to rise, but from {first} to {last} it falls.</source>
        <translation>يُقال إنه ارتفاع، لكنه من {first} إلى {last} انخفاض.</translation>
    </message>
    <message>
        <source>No number can be read in “{quote}”.</source>
        <translation>لا يُقرأ أي عدد في «{quote}».</translation>
    </message>
    <message>
        <source>No whole number out of {of} is {stated}.</source>
        <translation>لا عدد صحيحا من أصل {of} يساوي {stated}.</translation>
    </message>
    <message>
        <source>The article says “{right}”, the {place} says “{words}”.</source>
        <translation>المقال يقول «{right}»، ولكن المكتوب «{words}» ({place}).</translation>
    </message>
    <message>
        <source>The formula counts with {plain}, the article says {right}: name the figure instead.</source>
        <translation>المعادلة تحسب بالعدد {plain} والمقال يقول {right}: سمّ الرقم بدلا منه.</translation>
    </message>
    <message>
        <source>The headline says {a}, the text {b}, of what may be the same thing.</source>
        <translation>عنوان المقال يقول {a} والنص {b}، عما قد يكون شيئا واحدا.</translation>
    </message>
    <message>
        <source>The label says {year}, the article does not.</source>
        <translation>التسمية تذكر {year} والمقال لا يذكرها.</translation>
    </message>
    <message>
        <source>The label “{label}” drops {words}, which the sentence says.</source>
        <translation>التسمية «{label}» تُسقط {words}، والجملة تذكرها.</translation>
    </message>
    <message>
        <source>The parts add up to {result}, but the total is given as {stated}.</source>
        <translation>مجموع الأجزاء {result}، لكن المجموع المذكور {stated}.</translation>
    </message>
    <message>
        <source>The parts add up to {result}, the total is given as {stated}: rounding explains it.</source>
        <translation>مجموع الأجزاء {result} والمذكور {stated}: التقريب يفسر ذلك.</translation>
    </message>
    <message>
        <source>The same number is counted since {here} and since {there}.</source>
        <translation>العدد نفسه محسوب منذ {here} ومنذ {there}.</translation>
    </message>
    <message>
        <source>The text has other words where “{quote}” stood.</source>
        <translation>في النص كلمات أخرى حيث كان «{quote}».</translation>
    </message>
    <message>
        <source>The {place} says {words} {here}, the article says {there}.</source>
        <translation>المكتوب ({place}): {words} {here}، والمقال يقول {there}.</translation>
    </message>
    <message>
        <source>{a} and {b} are said to be the same thing, but differ.</source>
        <translation>يُقال إن {a} و{b} شيء واحد، لكنهما يختلفان.</translation>
    </message>
    <message>
        <source>{a} is {result}, not {b}.</source>
        <translation>{a} تساوي {result}، لا {b}.</translation>
    </message>
    <message>
        <source>{one} and {other} are near in number and subject: the same thing, one inside the other, or two different things?</source>
        <translation>{one} و{other} متقاربان عددا وموضوعا: هل هما شيء واحد، أم أحدهما ضمن الآخر، أم شيئان مختلفان؟</translation>
    </message>
    <message>
        <source>{one} and {other} have the same digits, {times} times apart: is one written with the wrong scale?</source>
        <translation>{one} و{other} بالأرقام نفسها والفارق {times} ضعفا: هل كُتب أحدهما بمقياس خاطئ؟</translation>
    </message>
    <message>
        <source>{smaller} is said to be part of {larger}, but is larger.</source>
        <translation>يُقال إن {smaller} جزء من {larger}، لكنه أكبر.</translation>
    </message>
    <message>
        <source>{smaller} of {larger} is {result}, not {stated}.</source>
        <translation>{smaller} من أصل {larger} هو {result}، لا {stated}.</translation>
    </message>
    <message>
        <source>{stated} are said to remain, but {words} leaves {result}.</source>
        <translation>يُقال إن الباقي {stated}، لكن {words} يترك {result}.</translation>
    </message>
    <message>
        <source>{stated} is given as growth, but {part} of {whole} is {share}: a share was taken for growth.</source>
        <translation>ذُكرت {stated} على أنها نمو، لكن {part} من أصل {whole} هي {share}: أُخذت حصة على أنها نمو.</translation>
    </message>
    <message>
        <source>{stated} was cut, not rounded: {smaller} of {larger} is {result}.</source>
        <translation>{stated} مقطوعة لا مقرّبة: {smaller} من أصل {larger} هي {result}.</translation>
    </message>
    <message>
        <source>“{label}” begins in {first}, after its end in {last}.</source>
        <translation>«{label}» يبدأ في {first}، بعد نهايته في {last}.</translation>
    </message>
    <message>
        <source>“{named}” cannot be computed: {fault}.</source>
        <translation>لا يمكن حساب «{named}»: {fault}.</translation>
    </message>
    <message>
        <source>“{quote}” does not give the figure&apos;s value.</source>
        <translation>«{quote}» لا يعطي قيمة الرقم.</translation>
    </message>
    <message>
        <source>“{quote}” does not stand where the figure points.</source>
        <translation>«{quote}» ليس حيث يشير الرقم.</translation>
    </message>
    <message>
        <source>“{quote}” is no longer in the text.</source>
        <translation>«{quote}» لم يعد في النص.</translation>
    </message>
    <message>
        <source>“{quote}” stands in no sentence.</source>
        <translation>«{quote}» ليس في أي جملة.</translation>
    </message>
    <message>
        <source>“{quote}” stands in several places; say which one is meant.</source>
        <translation>«{quote}» في عدة مواضع؛ حدد المقصود.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} does not fit: the factor is {factor}.</source>
        <translation>«{words}» ({place}) لا يناسب: المعامل هو {factor}.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} has no source.</source>
        <translation>«{words}» ({place}) بلا مصدر.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} has no source; the nearest figure is {right}.</source>
        <translation>«{words}» ({place}) بلا مصدر؛ أقرب رقم هو {right}.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} is no figure of the article.</source>
        <translation>«{words}» ({place}) ليس رقما في المقال.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} is nothing the article says.</source>
        <translation>«{words}» ({place}): المقال لا يقول ذلك.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} needs a figure that is less than half of a whole.</source>
        <translation>«{words}» ({place}) يحتاج إلى رقم أقل من نصف كل.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} needs a figure that is more than half of a whole.</source>
        <translation>«{words}» ({place}) يحتاج إلى رقم أكثر من نصف كل.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} needs a number before and one after.</source>
        <translation>«{words}» ({place}) يحتاج إلى عدد قبله وعدد بعده.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>السطر العلوي</translation>
    </message>
    <message>
        <source>label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>title of a chart</source>
        <translation>عنوان رسم بياني</translation>
    </message>
    <message>
        <source>caption of a chart</source>
        <translation>شرح رسم بياني</translation>
    </message>
    <message>
        <source>label in a chart</source>
        <translation>تسمية في رسم بياني</translation>
    </message>
    <message>
        <source>up</source>
        <translation>صعودا</translation>
    </message>
    <message>
        <source>down</source>
        <translation>نزولا</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>المجلدات المتابَعة</translation>
    </message>
    <message>
        <source>New and changed articles and briefings in these folders are found in the library. They stay where they are, and nothing is written there.</source>
        <translation>ما يَجِدّ أو يتغير من مقالات وملخصات في هذه المجلدات تجده في المكتبة. تبقى الملفات في مكانها ولا يُكتب فيها شيء.</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Watch &amp;No Longer</source>
        <translation>إيقاف المتابعة</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source> (not there now)</source>
        <translation> (غير موجود الآن)</translation>
    </message>
</context>
<context>
    <name>FormulaActs</name>
    <message>
        <source>New Figure</source>
        <translation>رقم جديد</translation>
    </message>
    <message>
        <source>Change Formula</source>
        <translation>تغيير المعادلة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ الرقم</translation>
    </message>
</context>
<context>
    <name>FormulaBar</name>
    <message>
        <source>as a percentage</source>
        <translation>كنسبة مئوية</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No figure here is “{words}”.</source>
        <translation>لا رقم هنا يطابق «{words}».</translation>
    </message>
    <message>
        <source>Change Formula</source>
        <translation>تغيير المعادلة</translation>
    </message>
    <message>
        <source>Go to It</source>
        <translation>الذهاب إليه</translation>
    </message>
    <message>
        <source>Make Figure</source>
        <translation>إنشاء الرقم</translation>
    </message>
    <message>
        <source>the plain number</source>
        <translation>العدد كما هو</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>موجود من قبل</translation>
    </message>
</context>
<context>
    <name>FormulaField</name>
    <message>
        <source>Formula</source>
        <translation>المعادلة</translation>
    </message>
    <message>
        <source>Type a number or words of a label, or pin figures with Ctrl+click</source>
        <translation>اكتب عددا أو كلمات من تسمية، أو ثبّت أرقاما بالنقر مع Ctrl</translation>
    </message>
</context>
<context>
    <name>FormulaList</name>
    <message>
        <source>Offered formulas</source>
        <translation>المعادلات المقترحة</translation>
    </message>
</context>
<context>
    <name>Formulas</name>
    <message>
        <source>share</source>
        <translation>حصة</translation>
    </message>
    <message>
        <source>remainder</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>البقية</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>per one</source>
        <translation>لكل وحدة</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>نسبة</translation>
    </message>
    <message>
        <source>share of</source>
        <translation>حصة من</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>مجموع</translation>
    </message>
    <message>
        <source>average</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>there is no figure {part}</source>
        <translation>لا يوجد رقم {part}</translation>
    </message>
    <message>
        <source>the formula is longer than {most} characters</source>
        <translation>المعادلة أطول من {most} حرفا</translation>
    </message>
    <message>
        <source>“{part}” does not belong in a formula</source>
        <translation>«{part}» لا مكان له في معادلة</translation>
    </message>
    <message>
        <source>the formula goes wrong at “{part}”</source>
        <translation>المعادلة تختل عند «{part}»</translation>
    </message>
    <message>
        <source>the formula is nested too deeply</source>
        <translation>أقواس المعادلة متداخلة أكثر من اللازم</translation>
    </message>
    <message>
        <source>the formula ends too early</source>
        <translation>المعادلة تنتهي قبل تمامها</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>قوس لم يُغلق</translation>
    </message>
    <message>
        <source>the formula names no figure</source>
        <translation>المعادلة لا تذكر أي رقم</translation>
    </message>
    <message>
        <source>only a share can be a percentage: these are different things</source>
        <translation>الحصة وحدها تكون نسبة مئوية: هذه أشياء مختلفة</translation>
    </message>
    <message>
        <source>two measures cannot be multiplied here</source>
        <translation>لا يمكن ضرب قياسين هنا</translation>
    </message>
    <message>
        <source>a rate cannot be divided again</source>
        <translation>لا يمكن قسمة معدّل مرة أخرى</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be added: they are different things</source>
        <translation>لا يُجمع {one} و{other}: هما شيئان مختلفان</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be subtracted: they are different things</source>
        <translation>لا يُطرح {one} و{other}: هما شيئان مختلفان</translation>
    </message>
    <message>
        <source>the formula runs in a circle</source>
        <translation>المعادلة تدور في حلقة</translation>
    </message>
    <message>
        <source>the formulas build on each other too deeply</source>
        <translation>المعادلات يبنى بعضها على بعض على مستويات كثيرة جدا</translation>
    </message>
    <message>
        <source>dividing by a number that may be zero has no result</source>
        <translation>القسمة على عدد قد يكون صفرا لا نتيجة لها</translation>
    </message>
    <message>
        <source>nothing is known of the result</source>
        <translation>لا يُعرف شيء عن النتيجة</translation>
    </message>
    <message>
        <source>an interval runs from its smaller to its larger end</source>
        <translation>يمتد المجال من طرفه الأصغر إلى طرفه الأكبر</translation>
    </message>
    <message>
        <source>an interval of one point is closed</source>
        <translation>مجال النقطة الواحدة مغلق</translation>
    </message>
    <message>
        <source>a range has both ends</source>
        <translation>للنطاق طرفان</translation>
    </message>
    <message>
        <source>a quantity is either a value or a range</source>
        <translation>الكمية إما قيمة أو نطاق</translation>
    </message>
    <message>
        <source>a range runs from its smaller to its larger end</source>
        <translation>يمتد النطاق من طرفه الأصغر إلى طرفه الأكبر</translation>
    </message>
    <message>
        <source>a range is exact or approximate</source>
        <translation>النطاق إما مضبوط أو تقريبي</translation>
    </message>
    <message>
        <source>only an approximate value lies on a side</source>
        <translation>القيمة التقريبية وحدها تميل إلى جهة</translation>
    </message>
    <message>
        <source>a value is a finite number</source>
        <translation>القيمة عدد محدود</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>REVIEW</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>LIBRARY</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Review and Library</source>
        <translation>المراجعة والمكتبة</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>إعادة طرح السؤال</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Found in the library</source>
        <translation>ما وُجد في المكتبة</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Into the library: {done} of {total}, {name}</source>
        <translation>إلى المكتبة: {done} من {total}، {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>On a row of the library: {act}</source>
        <translation>في سطر من المكتبة: {act}</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>As the System</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Briefing will speak the system’s language when it starts next.</source>
        <translation>سيتحدث Briefing لغة النظام عند تشغيله في المرة القادمة.</translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message numerus="yes">
        <source>%n decision(s) left.</source>
        <translation>
            <numerusform>لم يبق أي قرار.</numerusform>
            <numerusform>بقي قرار واحد.</numerusform>
            <numerusform>بقي قراران.</numerusform>
            <numerusform>بقيت %n قرارات.</numerusform>
            <numerusform>بقي %n قرارًا.</numerusform>
            <numerusform>بقي %n قرار.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Files that are missing or cannot be read: {lost}. Lines of the journal that cannot be read: {broken}.</source>
        <translation>ملفات مفقودة أو غير مقروءة: {lost}. أسطر غير مقروءة في السجل: {broken}.</translation>
    </message>
    <message>
        <source>The library cannot be written now ({why}). Try again in a moment.</source>
        <translation>لا يمكن الكتابة في المكتبة الآن ({why}). أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The library&apos;s index is being made anew.</source>
        <translation>يُعاد إنشاء فهرس المكتبة.</translation>
    </message>
    <message>
        <source>The library&apos;s index was {what} and has been rebuilt.</source>
        <translation>كان فهرس المكتبة {what}، وقد أُعيد إنشاؤه.</translation>
    </message>
    <message>
        <source>The old one is kept as {name}.</source>
        <translation>القديم محفوظ باسم {name}.</translation>
    </message>
    <message>
        <source>What you entered was not kept: {why}</source>
        <translation>لم يُحفظ ما أدخلته: {why}</translation>
    </message>
    <message>
        <source>{file} (tags and notes) is damaged, and so is the copy beside it. Put back a backup, or move both files away to start without them.</source>
        <translation>{file} (الوسوم والملاحظات) تالف، وكذلك نسخته. أعد نسخة احتياطية، أو انقل الملفين لتبدأ من دونهما.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>تعذّرت قراءة {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Make room, or choose another folder.</source>
        <translation>تعذّرت كتابة {file}: {why}. وفّر مساحة أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {why}.</source>
        <translation>تعذّر إنشاء {folder}: {why}.</translation>
    </message>
    <message>
        <source>{folder} was not written: {why}</source>
        <translation>لم يُكتب {folder}: {why}</translation>
    </message>
    <message>
        <source>{name} did not come back: {why}</source>
        <translation>لم يعد {name}: {why}</translation>
    </message>
    <message>
        <source>{name} is not in the library: open it first.</source>
        <translation>{name} ليس في المكتبة: افتحه أولًا.</translation>
    </message>
    <message>
        <source>{name} was not forgotten: {why}.</source>
        <translation>لم يُخرَج {name} من المكتبة: {why}.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تالفًا</translation>
    </message>
    <message>
        <source>of another version of Briefing</source>
        <translation>من إصدار آخر من Briefing</translation>
    </message>
</context>
<context>
    <name>LibraryActs</name>
    <message>
        <source>Found {found} of {wanted}.</source>
        <translation>عُثر على {found} من {wanted}.</translation>
    </message>
    <message numerus="yes">
        <source>%n out of the library.</source>
        <translation>
            <numerusform>لم يُخرَج شيء من المكتبة.</numerusform>
            <numerusform>أُخرج ملف واحد من المكتبة.</numerusform>
            <numerusform>أُخرج ملفان من المكتبة.</numerusform>
            <numerusform>أُخرجت %n ملفات من المكتبة.</numerusform>
            <numerusform>أُخرج %n ملفًا من المكتبة.</numerusform>
            <numerusform>أُخرج %n ملف من المكتبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>Pinned.</source>
        <translation>ثُبّت.</translation>
    </message>
    <message>
        <source>Not pinned any more.</source>
        <translation>لم يعد مثبتا.</translation>
    </message>
    <message>
        <source>Put into the archive.</source>
        <translation>وُضع في الأرشيف.</translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation>أُخرج من الأرشيف.</translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <translation>تغيرت الوسوم.</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>تغيرت الملاحظة.</translation>
    </message>
    <message>
        <source>Out of the library; the file stays.</source>
        <translation>خرج من المكتبة؛ ويبقى الملف.</translation>
    </message>
    <message>
        <source>Found in {folder}.</source>
        <translation>وُجد في {folder}.</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Save it first: what the library keeps is a file of yours.</source>
        <translation>احفظه أولا: المكتبة تحفظ ملفاتك أنت.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Nothing found. Press ? to see how to search.</source>
        <translation>لم يُعثر على شيء. اضغط ? لمعرفة طريقة البحث.</translation>
    </message>
    <message>
        <source>The library&apos;s index is being made anew…</source>
        <translation>يُعاد إنشاء فهرس المكتبة…</translation>
    </message>
    <message>
        <source>The library&apos;s index is being made anew: {done} of {total}</source>
        <translation>يُعاد إنشاء فهرس المكتبة: {done} من {total}</translation>
    </message>
</context>
<context>
    <name>LibraryDetails</name>
    <message>
        <source>The file is not where it was.</source>
        <translation>الملف ليس في مكانه.</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>وسوم تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>A note for yourself</source>
        <translation>ملاحظة لك</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Take it out of the library; the file stays</source>
        <translation>إخراجه من المكتبة؛ ويبقى الملف</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>تحديد المكان…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The same text: {names}</source>
        <translation>النص نفسه: {names}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>تحديد المكان…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Words, or a number: arrested &gt; 1000</source>
        <translation>كلمات أو رقم: اعتقال &gt; 1000</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>طريقة البحث</translation>
    </message>
    <message>
        <source>Show only…</source>
        <translation>إظهار ما يلي فقط…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Open an Article…</source>
        <translation>فتح مقال…</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>المجلدات…</translation>
    </message>
    <message>
        <source>Folders whose articles are kept by themselves</source>
        <translation>مجلدات تُحفظ مقالاتها من تلقاء نفسها</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>تحديد المكان…</translation>
    </message>
    <message>
        <source>Remove from Library</source>
        <translation>إخراج من المكتبة</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were.</source>
        <translation>
            <numerusform>لا ملف خارج مكانه.</numerusform>
            <numerusform>ملف واحد ليس في مكانه.</numerusform>
            <numerusform>ملفان ليسا في مكانهما.</numerusform>
            <numerusform>%n ملفات ليست في مكانها.</numerusform>
            <numerusform>%n ملفًا ليست في مكانها.</numerusform>
            <numerusform>%n ملف ليست في مكانها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>المثبت</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>المؤرشف</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>ملفات مفقودة</translation>
    </message>
    <message>
        <source>With an open question</source>
        <translation>فيه سؤال مفتوح</translation>
    </message>
    <message>
        <source>words, words side by side, a beginning</source>
        <translation>كلمات، أو كلمات متجاورة، أو بداية كلمة</translation>
    </message>
    <message>
        <source>figures that certainly are so</source>
        <translation>الأرقام التي هي كذلك يقينًا</translation>
    </message>
    <message>
        <source>a range, open at one end if you like</source>
        <translation>مجال، مفتوح من طرف إن شئت</translation>
    </message>
    <message>
        <source>the words stand with the number</source>
        <translation>الكلمات ترافق الرقم</translation>
    </message>
    <message>
        <source>in a unit; what converts is found, too</source>
        <translation>بوحدة، ومعها ما يُحوَّل إليها</translation>
    </message>
    <message>
        <source>in labels, titles, sources</source>
        <translation>في التسميات والعناوين والمصادر</translation>
    </message>
    <message>
        <source>by the date of the article</source>
        <translation>بحسب تاريخ المقال</translation>
    </message>
    <message>
        <source>by what you decided</source>
        <translation>بحسب ما قررته</translation>
    </message>
    <message>
        <source>with a question that is open</source>
        <translation>مع سؤال لم يُحسم</translation>
    </message>
    <message>
        <source>by language, by your tags</source>
        <translation>بحسب اللغة أو وسومك</translation>
    </message>
</context>
<context>
    <name>LibraryRows</name>
    <message>
        <source>PINNED</source>
        <translation>المثبتة</translation>
    </message>
    <message>
        <source>NEWEST</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>What you open or save is found here again, by words and by number.</source>
        <translation>ما تفتحه أو تحفظه تجده هنا من جديد، بالكلمات وبالأرقام.</translation>
    </message>
    <message>
        <source>OPENED LAST</source>
        <translation>المفتوح أخيرا</translation>
    </message>
    <message>
        <source>comes with Briefing</source>
        <translation>مرفقة مع Briefing</translation>
    </message>
    <message>
        <source>SAMPLES</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبت</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>في الأرشيف</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>الملف مفقود</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>التاريخ غير مذكور</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Briefings</source>
        <translation>الموجزات</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Text, numbers, commands…   Ctrl+K</source>
        <translation>نص، أعداد، أوامر…   Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Undo {act}</source>
        <translation>تراجع عن «{act}»</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo {act}</source>
        <translation>إعادة «{act}»</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Click any number: its sentence, its card and its mark light up together.</source>
        <translation>انقر أي عدد: تضيء جملته وبطاقته وعلامته معًا.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening {name}…</source>
        <translation>يجري فتح {name}…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>OutsideWatch</name>
    <message>
        <source>{name} was changed by somebody else.</source>
        <translation>عدّل شخص آخر {name}.</translation>
    </message>
    <message>
        <source>Show Theirs</source>
        <translation>عرض النسخة الأخرى</translation>
    </message>
    <message>
        <source>Save Mine As…</source>
        <translation>حفظ نسختي باسم…</translation>
    </message>
    <message>
        <source>Another window took {name} over. Save yours under another name.</source>
        <translation>تولّت نافذة أخرى تحرير {name}. احفظ نسختك باسم آخر.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>حفظ باسم…</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>“{}” cannot be traced to a sentence.</source>
        <translation>لا يمكن رد «{}» إلى جملة.</translation>
    </message>
    <message>
        <source>“{}” in the title has no source.</source>
        <translation>«{}» في العنوان بلا مصدر.</translation>
    </message>
    <message>
        <source>The page is too full by {} mm.</source>
        <translation>الصفحة ممتلئة بزيادة {} مم.</translation>
    </message>
    <message>
        <source>“{}” in the summary has no source.</source>
        <translation>«{}» في الملخص بلا مصدر.</translation>
    </message>
    <message>
        <source>“{}” above the title has no source.</source>
        <translation>«{}» فوق العنوان بلا مصدر.</translation>
    </message>
    <message>
        <source>“{}” in the title of a chart has no source.</source>
        <translation>«{}» في عنوان رسم بياني بلا مصدر.</translation>
    </message>
    <message>
        <source>“{}” under the title of a chart has no source.</source>
        <translation>«{}» تحت عنوان رسم بياني بلا مصدر.</translation>
    </message>
    <message>
        <source>“{}” in a decision has no source.</source>
        <translation>«{}» في قرار بلا مصدر.</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>&amp;Standard</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>&amp;Numbers First</source>
        <translation>الأرقام أولا</translation>
    </message>
    <message>
        <source>&amp;Charts First</source>
        <translation>الرسوم أولا</translation>
    </message>
    <message>
        <source>&amp;Two Columns</source>
        <translation>عمودان</translation>
    </message>
    <message>
        <source>A&amp;4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>Attach &amp;Figures and Their Sentences</source>
        <translation>إرفاق الأرقام وجملها</translation>
    </message>
    <message>
        <source>Attach &amp;Everything, Notes Too</source>
        <translation>إرفاق كل شيء مع الملاحظات</translation>
    </message>
    <message>
        <source>Attach N&amp;othing</source>
        <translation>عدم إرفاق شيء</translation>
    </message>
    <message>
        <source>Source Text on Further S&amp;heets</source>
        <translation>النص المصدر في صفحات تالية</translation>
    </message>
    <message>
        <source>In &amp;Grey</source>
        <translation>بالرمادي</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Add a Summary</source>
        <translation>إضافة ملخص</translation>
    </message>
    <message>
        <source>Write a summary on the page</source>
        <translation>كتابة ملخص على الصفحة</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>ملاءمة الصفحة مع العرض</translation>
    </message>
    <message>
        <source>Show the page smaller</source>
        <translation>تصغير الصفحة</translation>
    </message>
    <message>
        <source>Show the page larger</source>
        <translation>تكبير الصفحة</translation>
    </message>
    <message>
        <source>Make Room</source>
        <translation>إفساح المجال</translation>
    </message>
    <message>
        <source>What helps a page that is too full</source>
        <translation>ما يخفف صفحة ممتلئة</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Template, paper and what is attached</source>
        <translation>القالب والورق وما يُرفق</translation>
    </message>
    <message>
        <source>Shorten the Summary ({} mm in all)</source>
        <translation>اختصار الملخص ({} مم إجمالا)</translation>
    </message>
    <message>
        <source>Leave Out “{}” ({} mm)</source>
        <translation>حذف «{}» ({} مم)</translation>
    </message>
    <message>
        <source>And {} more like it.</source>
        <translation>و{} غيره.</translation>
    </message>
    <message>
        <source>Too full by {} mm</source>
        <translation>تجاوزت الصفحة بـ {} مم</translation>
    </message>
    <message>
        <source>{}% of the page filled</source>
        <translation>امتلأت الصفحة بنسبة {}٪</translation>
    </message>
    <message>
        <source>in the file alone: {}</source>
        <translation>في الملف فقط: {}</translation>
    </message>
    <message>
        <source>room for more figures</source>
        <translation>متسع لأرقام أخرى</translation>
    </message>
    <message>
        <source>sheets of text after it: {}</source>
        <translation>أوراق النص التالية: {}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Text, numbers (#), commands (&gt;)…</source>
        <translation>نص، أعداد (#)، أوامر (&gt;)…</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>لا شيء يطابق.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Single letters act on figures (A, X, S, J, K…)</source>
        <translation>تعمل الحروف المفردة على الأرقام (A, X, S, J, K…)</translation>
    </message>
    <message>
        <source>as it stands in the file</source>
        <translation>كما يرد في الملف</translation>
    </message>
    <message>
        <source>Your name stands in the file beside what you checked. Nothing here is ever sent anywhere.</source>
        <translation>يرد اسمك في الملف بجانب ما دققته. لا يُرسل شيء من هنا أبدا.</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>&amp;Size of the article</source>
        <translation>حجم المقال</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Name for second checks</source>
        <translation>الاسم للتدقيق الثاني</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The page was not written.</source>
        <translation>لم تُكتب الصفحة.</translation>
    </message>
    <message>
        <source>{name} is the file that is open. Choose another name.</source>
        <translation>{name} هو الملف المفتوح. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The page was not printed.</source>
        <translation>لم تُطبع الصفحة.</translation>
    </message>
</context>
<context>
    <name>RelationActs</name>
    <message>
        <source>Relate</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Take Relation Back</source>
        <translation>سحب العلاقة</translation>
    </message>
</context>
<context>
    <name>RelationBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>How do {figures} relate?</source>
        <translation>ما العلاقة بين {figures}؟</translation>
    </message>
    <message>
        <source>What is said of {figures}</source>
        <translation>ما قيل عن {figures}</translation>
    </message>
    <message>
        <source>{figures} are of different units: no relation fits.</source>
        <translation>{figures}: وحدات مختلفة، لا علاقة مناسبة.</translation>
    </message>
    <message>
        <source>Pin two or more figures with Ctrl+Enter to relate them.</source>
        <translation>ثبّت رقمين أو أكثر بمفتاحي Ctrl+Enter لربطها.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between relations</comment>
        <translation>؛ </translation>
    </message>
    <message>
        <source>said by hand</source>
        <translation>أضيف باليد</translation>
    </message>
    <message>
        <source>the text says so</source>
        <translation>النص يقول ذلك</translation>
    </message>
    <message>
        <source>{part} is part of {whole}</source>
        <translation>{part} جزء من {whole}</translation>
    </message>
    <message>
        <source>{parts} add up to {total}</source>
        <translation>مجموع {parts} هو {total}</translation>
    </message>
    <message>
        <source>from {before} to {after}, stated as {change}</source>
        <translation>من {before} إلى {after}، والمذكور {change}</translation>
    </message>
    <message>
        <source>from {before} to {after}</source>
        <translation>من {before} إلى {after}</translation>
    </message>
    <message>
        <source>{one} is {other} in another unit</source>
        <translation>{one} هي {other} بوحدة أخرى</translation>
    </message>
    <message>
        <source>{figures} are the same thing</source>
        <translation>{figures} شيء واحد</translation>
    </message>
    <message>
        <source>Take It Back (Del)</source>
        <translation>سحبها (Del)</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>مجموع</translation>
    </message>
    <message>
        <source>change</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>same thing</source>
        <translation>شيء واحد</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>sibling</source>
        <translation>متجاوران</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n محسوم</numerusform>
            <numerusform>واحد محسوم</numerusform>
            <numerusform>اثنان محسومان</numerusform>
            <numerusform>%n محسومة</numerusform>
            <numerusform>%n محسومًا</numerusform>
            <numerusform>%n محسوم</numerusform>
        </translation>
    </message>
    <message>
        <source>To review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>رئيسية</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>محفوظة</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>Not figures</source>
        <translation>ليست أرقامًا</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>{accounted} of {numerals} numerals accounted for</source>
        <translation>{accounted} من {numerals} من الأعداد مفسَّرة</translation>
    </message>
</context>
<context>
    <name>SecondCheck</name>
    <message>
        <source>Second Check</source>
        <translation>تدقيق ثانٍ</translation>
    </message>
    <message>
        <source>The number as the source states it</source>
        <translation>الرقم كما يذكره المصدر</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>No number can be read in “{words}”.</source>
        <translation>لا يُقرأ رقم في «{words}».</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>متطابق.</translation>
    </message>
    <message>
        <source>Differs: here it says {stated}. It is marked for review again.</source>
        <translation>مختلف: المذكور هنا {stated}. أعيد الرقم إلى المراجعة.</translation>
    </message>
    <message>
        <source>Second Check Differs</source>
        <translation>التدقيق الثاني مختلف</translation>
    </message>
    <message>
        <source>{agreed} agreed, {differed} differed. Nothing is left to check.</source>
        <translation>متطابق: {agreed}، مختلف: {differed}. لم يبق ما يُدقق.</translation>
    </message>
    <message>
        <source>Checked by {name} · {count} left</source>
        <translation>دققه {name} · بقي {count}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Translations</source>
        <translation>الترجمات</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>{same} of {all} numbers agree.</source>
        <translation>يتطابق {same} من أصل {all} رقما.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>لا اختلاف.</translation>
    </message>
    <message>
        <source>different   {here} → {there}</source>
        <translation>مختلف   {here} ← {there}</translation>
    </message>
    <message>
        <source>missing   {here}</source>
        <translation>ناقص   {here}</translation>
    </message>
    <message>
        <source>added   {there}</source>
        <translation>مضاف   {there}</translation>
    </message>
    <message>
        <source>ambiguous   {here}</source>
        <translation>ملتبس   {here}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>It is not stated here.</source>
        <translation>لم يرد هنا.</translation>
    </message>
</context>
<context>
    <name>SourceDesk</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>{file} does not say its encoding. It was read as {encoding}.</source>
        <translation>لا يذكر {file} ترميزه. وقد قُرئ بترميز {encoding}.</translation>
    </message>
    <message>
        <source>Choose Another…</source>
        <translation>اختيار ترميز آخر…</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتحدث</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>الأرقام بتاريخ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان الإلكتروني</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>year-month-day; not stated</source>
        <translation>سنة-شهر-يوم؛ غير مذكور</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Altered on opening</source>
        <translation>ما عُدّل عند الفتح</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>What you open is listed here. You can also drop a file or a text.</source>
        <translation>ما تفتحه يُدرج هنا. ويمكنك أيضا إفلات ملف أو نص.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No number without its sentence.</source>
        <translation>لا رقم بلا جملته.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Open an Article…</source>
        <translation>فتح مقال…</translation>
    </message>
    <message>
        <source>What can be opened</source>
        <translation>ما يمكن فتحه</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were.</source>
        <translation>
            <numerusform>لا ملف خارج مكانه.</numerusform>
            <numerusform>ملف واحد ليس في مكانه.</numerusform>
            <numerusform>ملفان ليسا في مكانهما.</numerusform>
            <numerusform>%n ملفات ليست في مكانها.</numerusform>
            <numerusform>%n ملفًا ليست في مكانها.</numerusform>
            <numerusform>%n ملف ليست في مكانها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatsDialog</name>
    <message>
        <source>Kept Stats</source>
        <translation>الأرقام المحفوظة</translation>
    </message>
    <message>
        <source>What exactly is counted</source>
        <translation>ما الذي يُعَد بالضبط</translation>
    </message>
    <message>
        <source>&amp;Add to Stat</source>
        <translation>أضف إلى الرقم</translation>
    </message>
    <message>
        <source>Save &amp;Time Line…</source>
        <translation>احفظ الخط الزمني…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>لا ملخص</numerusform>
            <numerusform>ملخص واحد</numerusform>
            <numerusform>ملخصان</numerusform>
            <numerusform>%n ملخصات</numerusform>
            <numerusform>%n ملخصا</numerusform>
            <numerusform>%n ملخص</numerusform>
        </translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>منسي</translation>
    </message>
    <message>
        <source>This article says {number}: “{sentence}”</source>
        <translation>يقول هذا المقال {number}: «{sentence}»</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>استعد</translation>
    </message>
    <message>
        <source>&amp;Forget Stat</source>
        <translation>انسَ هذا الرقم</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Filter by number, label or sentence</source>
        <translation>تصفية بالعدد أو التسمية أو الجملة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message numerus="yes">
        <source>%n in sight</source>
        <translation>
            <numerusform>لا شيء ظاهر</numerusform>
            <numerusform>واحد ظاهر</numerusform>
            <numerusform>اثنان ظاهران</numerusform>
            <numerusform>%n ظاهرة</numerusform>
            <numerusform>%n ظاهرًا</numerusform>
            <numerusform>%n ظاهر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Where it is stated</source>
        <translation>أين ورد</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>التاريخ غير مذكور</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Figures on the New Text</source>
        <translation>الأرقام على النص الجديد</translation>
    </message>
    <message>
        <source>&amp;Take It</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>&amp;Other Place</source>
        <translation>موضع آخر</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Take the New Place</source>
        <translation>قبول الموضع الجديد</translation>
    </message>
    <message>
        <source>not in the new text</source>
        <translation>ليس في النص الجديد</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>منقول</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ملتبس</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>متغير</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>Its words are no longer in the text.</source>
        <translation>لم تعد كلماته في النص.</translation>
    </message>
    <message>
        <source>place {number} of {count}</source>
        <translation>الموضع {number} من {count}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Older Versions</source>
        <translation>الإصدارات السابقة</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Briefing (*.briefing)</source>
        <translation>Briefing (*.briefing)</translation>
    </message>
    <message>
        <source>before a save</source>
        <translation>قبل حفظ</translation>
    </message>
    <message>
        <source>before it was replaced</source>
        <translation>قبل استبداله</translation>
    </message>
    <message>
        <source>in the older format</source>
        <translation>بالتنسيق القديم</translation>
    </message>
    <message>
        <source>somebody else’s, before yours replaced it</source>
        <translation>نسخة شخص آخر قبل أن تحل نسختك محلها</translation>
    </message>
    <message>
        <source>unsaved, let go of</source>
        <translation>غير محفوظة، جرى التخلي عنها</translation>
    </message>
    <message>
        <source>There are none yet: each save keeps what the file held before.</source>
        <translation>لا توجد بعد: كل حفظ يُبقي ما كان في الملف قبله.</translation>
    </message>
    <message>
        <source>{title}: {key} key, {kept} kept, {ignored} ignored. {numbers}</source>
        <translation>{title}: رئيسية {key}، محفوظة {kept}، مستبعدة {ignored}. {numbers}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Update Text</source>
        <translation>تحديث النص</translation>
    </message>
    <message>
        <source>{total} figures: {exact} exact, {moved} moved, {ambiguous} ambiguous, {changed} changed, {lost} lost; {new} new to review.</source>
        <translation>الأرقام {total}: مطابق {exact}، منقول {moved}، ملتبس {ambiguous}، متغير {changed}، مفقود {lost}؛ جديد للمراجعة {new}.</translation>
    </message>
    <message>
        <source>No figure is lost.</source>
        <translation>لا رقم مفقود.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) cannot be printed until you say where they stand.</source>
        <translation>
            <numerusform>لا أرقام تنتظر تحديد موضعها.</numerusform>
            <numerusform>لا يُطبع رقم واحد حتى تحدد موضعه.</numerusform>
            <numerusform>لا يُطبع رقمان حتى تحدد موضعهما.</numerusform>
            <numerusform>لا تُطبع %n أرقام حتى تحدد مواضعها.</numerusform>
            <numerusform>لا يُطبع %n رقما حتى تحدد مواضعها.</numerusform>
            <numerusform>لا يُطبع %n رقم حتى تحدد مواضعها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin two figures of one unit with Ctrl+Enter, or select their text.</source>
        <translation>ثبّت رقمين من وحدة واحدة بـ Ctrl+Enter، أو حدد نصهما.</translation>
    </message>
    <message>
        <source>This figure is in no chart.</source>
        <translation>هذا الرقم ليس في أي رسم بياني.</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Something went wrong inside Briefing. Your work is kept; nothing was sent.</source>
        <translation>حدث خطأ داخل Briefing. عملك محفوظ ولم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Briefing (*.briefing)</source>
        <translation>Briefing (*.briefing)</translation>
    </message>
</context>
</TS>

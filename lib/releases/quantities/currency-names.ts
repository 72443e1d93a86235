/**
 * Names of currencies: words, signs and codes, and the countries that share a word. Countries are ISO 3166-1 alpha-2,
 * codes ISO 4217.
 */

/** `CODE=word/word`: words that mean one country's money anywhere. */
export const OWN_WORDS =
  "EUR=euro/euros USD=dólar/dólares/dollaro/dollari GBP=sterling/pounds_sterling/pound_sterling CNY=yuan/renminbi/rmb JPY=yen SEK=kronor CZK=koruna/korunas/koruny/korun KRW=won " +
  "NOK= DKK= CHF=franken SAR= AED= MAD= BRL=reais ZAR=rand THB=baht MYR=ringgit IDR=rupiah/rupiahs VND=dong TRY=lira/liras " +
  "ILS=shekel/shekels PLN=zloty/zlotys/zlotych/złoty/złotych HUF=forint/forints INR= MXN= AUD= CAD= NZD= SGD= HKD= TWD= " +
  "QAR= KWD= PHP= KES= NGN=naira/nairas EGP= OMR= BHD= GHS=cedi/cedis ETB=birr LKR= PKR= BDT=taka/takas CLP= COP= ARS= " +
  "UYU= DOP= KZT=tenge GEL=lari BGN=lev/leva UAH=hryvnia/hryvnias AMD=dram/drams MMK=kyat/kyats KHR=riel/riels LAK=kip " +
  "MNT=tugrik/tugriks BWP=pula MZN=meticais/metical PEN=soles XOF= XAF= XPF= TZS= UGX= RWF= BIF= DJF= CDF= GNF= KMF= " +
  "JOD= TND= DZD= IQD= LYD= ISK= RSD= UZS=soum/soums KGS= TJS=somoni TMT= AZN= RUB= BYN= RON= MDL= MKD=denar/denars " +
  "AOA=kwanza/kwanzas PYG=guarani/guaranies/guaraní/guaraníes BOB=boliviano/bolivianos CRC=colón/colones VES=bolívares/bolivars " +
  "GTQ=quetzal/quetzales/quetzals HNL=lempira/lempiras NIO=córdobas/cordobas PAB=balboas HTG=gourde/gourdes ZMW= MWK= " +
  "LSL=maloti SZL=emalangeni/lilangeni GMD=dalasi/dalasis SLE= LRD= MGA=ariary CVE=escudos MUR= SCR= NPR= BTN=ngultrum " +
  "MVR=rufiyaa MOP=pataca/patacas BND= PGK=kina FJD= WST=tala VUV=vatu SBD= TTD= JMD= BSD= BBD= BZD= GYD= XCD= NAD= " +
  "ERN=nakfa SDG= SSP= LBP= SYP= YER= IRR= AFN=afghani/afghanis MRU=ouguiya/ouguiyas STN=dobras SRD=";

/**
 * `word=CODE:CC,CC CODE:CC`: words that several countries use for their money; the first is meant where nothing
 * decides.
 */
export const SHARED_WORDS =
  "dollar=USD:US AUD:AU CAD:CA SGD:SG HKD:HK NZD:NZ TWD:TW FJD:FJ NAD:NA JMD:JM BND:BN TTD:TT BSD:BS BBD:BB BZD:BZ GYD:GY LRD:LR SBD:SB;" +
  "pound=GBP:GB EGP:EG LBP:LB SDG:SD SSP:SS SYP:SY;" +
  "franc=CHF:CH,LI XOF:SN,CI,ML,BF,BJ,TG,NE,GW XAF:CM,GA,CG,TD,CF,GQ CDF:CD RWF:RW GNF:GN BIF:BI DJF:DJ KMF:KM XPF:PF,NC;" +
  "peso=MXN:MX PHP:PH CLP:CL COP:CO ARS:AR DOP:DO UYU:UY;" +
  "rupee=INR:IN PKR:PK LKR:LK NPR:NP MUR:MU SCR:SC;" +
  "riyal=SAR:SA QAR:QA OMR:OM YER:YE;rial=OMR:OM IRR:IR YER:YE QAR:QA;" +
  "dirham=AED:AE MAD:MA;" +
  "dinar=KWD:KW JOD:JO BHD:BH TND:TN DZD:DZ IQD:IQ RSD:RS LYD:LY;" +
  "shilling=KES:KE TZS:TZ UGX:UG;" +
  "krone=NOK:NO DKK:DK;kroner=NOK:NO DKK:DK;krona=SEK:SE ISK:IS;kronur=ISK:IS;krónur=ISK:IS;" +
  "crown=CZK:CZ SEK:SE NOK:NO DKK:DK;" +
  "rouble=RUB:RU BYN:BY;ruble=RUB:RU BYN:BY;" +
  "leu=RON:RO MDL:MD;lei=RON:RO MDL:MD;manat=AZN:AZ TMT:TM;kwacha=ZMW:ZM MWK:MW;som=KGS:KG UZS:UZ;leone=SLE:SL";

/** `sign=CODE`: signs before a sum, in small letters. A word instead of a code is shared: the text decides. */
export const SIGNS_BEFORE =
  "$=USD us$=USD u.s.$=USD €=EUR £=GBP ¥=yen ₩=KRW ₹=INR a$=AUD c$=CAD s$=SGD hk$=HKD nt$=TWD nz$=NZD r$=BRL n$=NAD " +
  "j$=JMD tt$=TTD fj$=FJD rs=rupee rs.=rupee rm=MYR rp=IDR rp.=IDR r=ZAR rmb¥=CNY cn¥=CNY kr=kroner ₺=TRY tl=TRY ₽=RUB " +
  "₪=ILS nis=ILS ฿=THB ₫=VND mx$=MXN au$=AUD ca$=CAD ₱=PHP p=piso k=kwacha ksh=KES kshs=KES kshs.=KES tsh=TZS tshs=TZS ush=UGX " +
  "ushs=UGX sh=shilling shs=shilling sh.=shilling shs.=shilling gh₵=GHS gh¢=GHS ₵=GHS ₦=NGN naira=NGN dh=dirham " +
  "dhs=dirham dhs.=dirham sr=SAR qr=QAR kd=KWD jd=JOD bd=BHD ro=OMR fcfa=cfa cfa=cfa le=EGP ₸=KZT ₴=UAH ৳=BDT tk=BDT tk.=BDT " +
  "kz=AOA euro=EUR euros=EUR skr=SEK nkr=NOK dkr=DKK sdr=XDR ₼=AZN ₾=GEL ₮=MNT ₭=LAK ₲=PYG gs.=PYG bs.=BOB s/=PEN s/.=PEN zł=PLN kč=CZK";

/** Signs that several countries use for differently named currencies; the format is that of shared words. */
export const SHARED_SIGNS =
  "piso=PHP:PH BWP:BW MXN:MX;yen=JPY:JP CNY:CN;kroner=SEK:SE NOK:NO DKK:DK ISK:IS;kwacha=ZMW:ZM PGK:PG MWK:MW;" +
  "cfa=XOF:SN,CI,ML,BF,BJ,TG,NE,GW XAF:CM,GA,CG,TD,CF,GQ";

/**
 * What a JATS article of the best kind holds: the item, and an XPath that is true where an article holds it. JATS4R
 * and PMC ask for each.
 */
export const items = [
  [
    'Root',
    [
      ['article type from PMC’s list', "/article/@article-type = 'research-article'"],
      ['version of JATS', '/article/@dtd-version'],
      ['language', '/article/@xml:lang'],
      ['system identifier that exists', '$exists'],
    ],
  ],
  [
    'Journal',
    [
      ['journal ids with type', '//journal-meta/journal-id[@journal-id-type][normalize-space()]'],
      ['title and ISO abbreviation', "//journal-title and //abbrev-journal-title[@abbrev-type = 'iso']"],
      ['ISSN with its format', '//journal-meta/issn[@publication-format][normalize-space()]'],
      ['publisher with place', '//publisher[publisher-name][publisher-loc]'],
    ],
  ],
  [
    'Article',
    [
      ['DOI, bare', "//article-meta/article-id[@pub-id-type = 'doi'][starts-with(., '10.')]"],
      ['version by NISO’s vocabulary', "//article-version[@vocab = 'JAV']"],
      ['heading that the article stands under', "//subj-group[@subj-group-type = 'heading']"],
      ['title and subtitle', '//title-group[article-title][subtitle]'],
      ['running head', "//alt-title[@alt-title-type = 'running-head']"],
      ['translated title', '//trans-title-group[@xml:lang]'],
      [
        'date of publication with ISO form',
        '//article-meta/pub-date[@iso-8601-date][@publication-format][@date-type]',
      ],
      ['volume, issue, article number', '//article-meta[volume][issue][elocation-id]'],
      [
        'history: received and accepted',
        "//history[date/@date-type = 'received'][date/@date-type = 'accepted']",
      ],
      ['related preprint', "//related-article[@related-article-type = 'preprint']"],
      ['related data', "//related-object[@content-type = 'data']"],
      ['counts', '//counts/word-count'],
      ['custom metadata', '//article-meta/custom-meta-group/custom-meta'],
      ['accessibility metadata', "//processing-meta//custom-meta[meta-name = 'accessibilityFeature']"],
    ],
  ],
  [
    'Contributors',
    [
      ['ORCID as https address', "//contrib-id[@contrib-id-type = 'orcid'][starts-with(., 'https://')]"],
      ['whether an ORCID is authenticated', '//contrib-id/@authenticated'],
      ['degrees', '//contrib/degrees'],
      [
        'CRediT roles with all vocabulary attributes',
        '//role[@vocab][@vocab-identifier][@vocab-term][@vocab-term-identifier]',
      ],
      ['degree of contribution, as the list has it', "//role/@degree-contribution = 'lead'"],
      ['equal contribution', "//contrib/@equal-contrib = 'yes'"],
      ['group author with its members', '//contrib/collab/contrib-group/contrib'],
      ['note to an author', "//contrib/xref[@ref-type = 'author-notes'] and //author-notes/fn"],
      ['correspondence with its link', "//contrib/xref[@ref-type = 'corresp'] and //corresp/email"],
      ['affiliation with label', '//aff/label'],
      [
        'department',
        "//aff/institution[@content-type = 'dept'] or //aff//institution[@content-type = 'dept']",
      ],
      ['ROR with vocabulary', "//institution-id[@institution-id-type = 'ror'][@vocab-identifier]"],
      ['country with its code', '//aff/country/@country'],
    ],
  ],
  [
    'Permissions and funding',
    [
      [
        'copyright statement, year, holder',
        '//permissions[copyright-statement][copyright-year][copyright-holder]',
      ],
      ['free to read', '//permissions/ali:free_to_read'],
      ['licence address', '//license/ali:license_ref'],
      [
        'grant with funder, award and recipient',
        '//award-group[funding-source][award-id][principal-award-recipient]',
      ],
      [
        'funder id with its registry',
        "//funding-source//institution-id[@vocab = 'open-funder-registry'][@vocab-identifier]",
      ],
      ['statement on funding', '//funding-statement'],
    ],
  ],
  [
    'Abstracts and keywords',
    [
      ['abstract', '//article-meta/abstract[not(@abstract-type)]'],
      ['abstract of another type', "//abstract[@abstract-type = 'plain-language-summary']"],
      ['translated abstract', '//trans-abstract[@xml:lang]'],
      ['author’s keywords, said to be so', "//kwd-group[@kwd-group-type = 'author']/kwd"],
    ],
  ],
  [
    'Body',
    [
      ['sections with id and title', '//body/sec and not(//body//sec[not(@id) or not(title)])'],
      ['sections with type', "//body/sec/@sec-type = 'intro'"],
      ['each cross-reference with its type', '//body//xref and not(//xref[not(@ref-type)])'],
      ['figure with id, label and caption', '//fig[@id][label][caption]'],
      ['alternative text of the picture', '//fig/graphic/alt-text[normalize-space()]'],
      ['media type of the picture', '//fig/graphic/@mimetype'],
      ['table with id, label and caption', '//table-wrap[@id][label][caption]'],
      ['table heads with scope', '//th/@scope'],
      ['formula with id and label, beside paragraphs', '//sec/disp-formula[@id][label]'],
      ['formula as MathML and TeX', '//disp-formula/alternatives[mml:math][tex-math]'],
      ['TeX as a whole document, as PMC wants it', "//tex-math[contains(., '\\begin{document}')]"],
      ['code with language', '//code/@language'],
      ['box', '//boxed-text'],
      ['supplementary material', '//supplementary-material'],
      ['footnotes', '//back/fn-group/fn'],
    ],
  ],
  [
    'Back',
    [
      ['acknowledgements', '//back/ack'],
      [
        'data availability',
        "//back//*[@sec-type = 'data-availability' or @notes-type = 'data-availability']",
      ],
      ['ethics statement', "//back//sec[@sec-type = 'ethics-statement']"],
      ['competing interests in the author notes', "//author-notes/fn[@fn-type = 'coi-statement']"],
      ['author contributions', "//author-notes/fn[@fn-type = 'con']"],
      ['appendix', '//back/app-group/app'],
    ],
  ],
  [
    'References',
    [
      ['id and label', '//ref-list/ref[@id][label]'],
      [
        'types in the field’s words',
        "//element-citation/@publication-type = 'journal' and //element-citation/@publication-type = 'confproc' and //element-citation/@publication-type = 'data'",
      ],
      ['roles of people', '//element-citation/person-group/@person-group-type'],
      ['group as collab', '//element-citation//collab'],
      ['year with ISO form', '//element-citation/year/@iso-8601-date'],
      ['first and last page', '//element-citation[fpage][lpage]'],
      ['publisher with place', '//element-citation[publisher-name][publisher-loc]'],
      ['edition', '//element-citation/edition'],
      [
        'title as the author wrote it',
        "//element-citation/article-title = 'Sea-level rise at the German coast'",
      ],
      ['data title, repository and version', '//element-citation[data-title][source][version/@designator]'],
      ['who assigned the DOI, where that is known', '//element-citation/pub-id/@assigning-authority'],
      ['date of access', "//element-citation/date-in-citation[@content-type = 'access-date']"],
      [
        'web address with a title',
        "//element-citation[@publication-type = 'webpage']//ext-link[@xlink:title or normalize-space() != @xlink:href]",
      ],
    ],
  ],
]

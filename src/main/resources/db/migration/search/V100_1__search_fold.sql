-- The same folding as vn.ngomon.platform.search.Fold: decompose, drop the marks U+0300..U+036F, d for đ, lower case
-- letter by letter (pg_c_utf8: Unicode's simple mapping, not the server's language), compose again.
-- Immutable, so that it can stand in an index; "unaccent" is only stable and knows nothing of decomposed text.
create function fold(value text) returns text
    language sql immutable strict parallel safe
    return normalize(lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')
                           collate "pg_c_utf8"), NFC);

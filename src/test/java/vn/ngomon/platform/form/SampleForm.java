package vn.ngomon.platform.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One form with every widget, a condition within a page and one across pages. */
final class SampleForm {

    static final JsonMapper JSON = new JsonMapper();

    private SampleForm() {}

    static JsonNode schema() {
        return JSON.readTree("""
                {
                  "x-ui": {
                    "title": {"vi": "Tờ khai mẫu", "en": "Sample declaration"},
                    "groups": [
                      {"key": "person", "title": {"vi": "Người nộp hồ sơ", "en": "Applicant"}, "hint": {"vi": "Ghi theo giấy tờ tùy thân.", "en": "As on your identity papers."},
                       "fields": ["name", "kind", "company", "taxCode", "identity", "phone", "mail", "born", "registered"]},
                      {"key": "house", "title": {"vi": "Công trình", "en": "The building"}, "fields": ["area", "agency", "floors", "square", "cost", "uses", "purpose", "note", "home", "plan"]},
                      {"key": "people", "title": {"vi": "Người trong hộ", "en": "Household"}, "fields": ["persons", "consent"]},
                      {"key": "firm", "title": {"vi": "Doanh nghiệp", "en": "The company"}, "fields": ["capital"]}
                    ]
                  },
                  "properties": {
                    "name": {"minLength": 2, "maxLength": 60, "x-ui": {"label": {"vi": "Họ, chữ đệm, tên", "en": "Full name"}, "autocomplete": "name"}},
                    "kind": {"x-ui": {"widget": "choice", "label": {"vi": "Quý vị là", "en": "You are"}, "options": [
                        {"value": "citizen", "label": {"vi": "Cá nhân", "en": "A person"}}, {"value": "company", "label": {"vi": "Doanh nghiệp", "en": "A company"}}]}},
                    "company": {"x-ui": {"label": {"vi": "Tên doanh nghiệp", "en": "Company name"}, "visibleWhen": {"field": "kind", "equals": "company"}, "required": true}},
                    "taxCode": {"x-ui": {"widget": "tax_code", "label": {"vi": "Mã số thuế", "en": "Tax code"}, "visibleWhen": {"field": "kind", "in": ["company"]}, "required": true}},
                    "identity": {"x-ui": {"widget": "identity_number", "label": {"vi": "Số căn cước công dân", "en": "Identity number"}, "hint": {"vi": "12 chữ số, hoặc 9 chữ số của chứng minh nhân dân.", "en": "12 digits, or 9 of the older card."}}},
                    "phone": {"x-ui": {"widget": "phone", "label": {"vi": "Số điện thoại", "en": "Phone"}, "autocomplete": "tel"}},
                    "mail": {"x-ui": {"widget": "email", "label": {"vi": "Thư điện tử", "en": "E-mail"}, "autocomplete": "email"}},
                    "born": {"x-ui": {"widget": "date_or_year", "past": true, "label": {"vi": "Ngày sinh", "en": "Date of birth"}, "autocomplete": "bday"}},
                    "registered": {"x-ui": {"widget": "date", "label": {"vi": "Ngày cấp", "en": "Issued on"}}},
                    "area": {"x-ui": {"widget": "area", "label": {"vi": "Xã, phường", "en": "Ward"}}},
                    "agency": {"x-ui": {"widget": "agency", "label": {"vi": "Cơ quan", "en": "Agency"}}},
                    "floors": {"minimum": 1, "maximum": 40, "x-ui": {"widget": "integer", "label": {"vi": "Số tầng", "en": "Floors"}}},
                    "square": {"minimum": 0, "x-ui": {"widget": "number", "label": {"vi": "Diện tích", "en": "Floor area"}, "unit": {"vi": "m²", "en": "m²"}}},
                    "cost": {"x-ui": {"widget": "money", "label": {"vi": "Chi phí dự kiến", "en": "Expected cost"}}},
                    "uses": {"x-ui": {"widget": "multi_choice", "label": {"vi": "Dùng để", "en": "Used for"}, "options": [
                        {"value": "live", "label": {"vi": "Ở", "en": "Living"}}, {"value": "trade", "label": {"vi": "Kinh doanh", "en": "Trade"}}, {"value": "rent", "label": {"vi": "Cho thuê", "en": "Letting"}}]}},
                    "purpose": {"x-ui": {"widget": "select", "label": {"vi": "Loại công trình", "en": "Kind"}, "options": [
                        {"value": "new", "label": {"vi": "Xây mới", "en": "New"}}, {"value": "repair", "label": {"vi": "Sửa chữa", "en": "Repair"}}]}},
                    "note": {"maxLength": 300, "x-ui": {"widget": "textarea", "label": {"vi": "Ghi chú", "en": "Remarks"}}},
                    "home": {"properties": {"street": {"x-ui": {"label": {"vi": "Số nhà, đường", "en": "Street"}}}, "ward": {"x-ui": {"widget": "area", "label": {"vi": "Phường", "en": "Ward"}}}},
                             "required": ["street"], "x-ui": {"widget": "group", "label": {"vi": "Nơi ở hiện nay", "en": "Present address"}}},
                    "plan": {"x-ui": {"widget": "paper", "label": {"vi": "Bản vẽ", "en": "Drawing"}}},
                    "persons": {"maxItems": 4, "items": {"properties": {
                          "name": {"x-ui": {"label": {"vi": "Họ tên", "en": "Name"}}},
                          "born": {"x-ui": {"widget": "date_or_year", "label": {"vi": "Ngày sinh", "en": "Born"}}},
                          "role": {"x-ui": {"widget": "select", "label": {"vi": "Quan hệ", "en": "Relation"}, "options": [{"value": "child", "label": {"vi": "Con", "en": "Child"}}, {"value": "other", "label": {"vi": "Khác", "en": "Other"}}]}},
                          "roleText": {"x-ui": {"label": {"vi": "Quan hệ khác", "en": "Which"}, "visibleWhen": {"field": "role", "equals": "other"}, "required": true}}},
                        "required": ["name", "role"]}, "x-ui": {"widget": "rows", "label": {"vi": "Thành viên", "en": "Member"}}},
                    "consent": {"const": true, "x-ui": {"widget": "checkbox", "label": {"vi": "Tôi cam đoan lời khai là đúng sự thật.", "en": "I declare that this is true."}}},
                    "capital": {"x-ui": {"widget": "money", "label": {"vi": "Vốn điều lệ", "en": "Charter capital"}, "visibleWhen": {"field": "kind", "equals": "company"}}}
                  },
                  "required": ["name", "kind", "born", "area", "consent"]
                }""");
    }
}

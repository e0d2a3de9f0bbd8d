package vn.ngomon.city.fieldreport.open311.pages;

import java.util.List;
import vn.ngomon.city.fieldreport.open311.pages.GuidePage.Call;
import vn.ngomon.city.fieldreport.open311.pages.GuidePage.Example;

/** What a developer copies first. */
final class Examples {

    private Examples() {}

    static List<Call> calls() {
        return List.of(new Call("GET", "/services", "services"), new Call("GET", "/services/{service_code}", "definition"), new Call("POST", "/requests", "post"),
                new Call("GET", "/requests", "requests"), new Call("GET", "/requests/{service_request_id}", "request"), new Call("GET", "/tokens/{token}", "token"),
                new Call("GET", "/servicerequestupdates", "updates"), new Call("POST", "/servicerequestupdates", "tell"));
    }

    static List<Example> of(String endpoint) {
        return List.of(
                new Example("services", "curl " + endpoint + "/services.json", """
                        [{"service_code": "GT.DEN_DUONG", "service_name": "…", "description": "…",
                          "metadata": false, "type": "realtime", "keywords": "…", "group": "…"}, …]"""),
                new Example("post", "curl " + endpoint + """
                        /requests.json \\
                          -d api_key=… -d service_code=GT.DEN_DUONG \\
                          -d lat=16.4705 -d long=107.6003 --data-urlencode "description=…\"""", """
                        [{"service_request_id": "PA-0013415", "service_notice": "…", "account_id": null}]"""),
                new Example("media", "curl " + endpoint + """
                        /requests.json \\
                          -F api_key=… -F service_code=GT.DEN_DUONG \\
                          -F lat=16.4705 -F long=107.6003 -F "description=…" -F media=@photo.jpg""", """
                        [{"service_request_id": "PA-0013416", "service_notice": "…", "account_id": null}]"""),
                new Example("request", "curl " + endpoint + "/requests/PA-0013415.xml", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <service_requests><request>
                          <service_request_id>PA-0013415</service_request_id><status>open</status>
                          <status_notes>…</status_notes><service_code>GT.DEN_DUONG</service_code> …
                          <expected_datetime>2026-12-03T17:00:00+07:00</expected_datetime> …
                        </request></service_requests>"""),
                new Example("near", "curl \"" + endpoint + "/requests.json?lat=16.4705&long=107.6003&radius=500&status=open&page=1&page_size=20\"", "[…]"),
                new Example("since", "curl \"" + endpoint + "/requests.json?updated_after=2026-11-20T08:00:00%2B07:00&extensions=true\"", "[…]"),
                new Example("error", "curl -X POST " + endpoint + "/requests.json", """
                        HTTP/1.1 403
                        [{"code": 403, "description": "…"}]"""));
    }
}

<#-- What the login page has beside Keycloak's own: tabs for the QR codes. The script puts them above the form; without it nothing shows. -->
<#macro content>
    <#if ["login", "login-username"]?seq_contains(pageId!"") && realm.password && (social.providers)?has_content>
        <#local panels = social.providers?filter(p -> ["tab", "first"]?seq_contains((p.themeConfig.panel)!"off"))>
        <#if panels?has_content>
            <div id="keybridge-ways" class="keybridge-ways" hidden>
                <div class="keybridge-tabs" role="tablist" aria-label="${msg("keybridge-ways")}">
                    <button type="button" role="tab" id="keybridge-tab-form" aria-controls="kc-form">${msg("keybridge-way-form")}</button>
                    <#list panels as p>
                        <button type="button" role="tab" id="keybridge-tab-${p.alias}" aria-controls="keybridge-panel-${p.alias}"<#if p.themeConfig.panel == "first"> data-first</#if>><span class="${p.iconClasses!}">${p.displayName!}</span></button>
                    </#list>
                </div>
                <#list panels as p>
                    <div role="tabpanel" id="keybridge-panel-${p.alias}" class="keybridge-panel" aria-labelledby="keybridge-tab-${p.alias}" hidden>
                        <iframe title="${msg("keybridge-way-scan", p.displayName!p.alias)}" data-src="${p.loginUrl?replace("/login?", "/endpoint/panel?", "f")}"></iframe>
                        <p class="keybridge-refused" role="alert" hidden>${msg("keybridge-refused", p.displayName!p.alias)}</p>
                    </div>
                </#list>
            </div>
            <script src="${url.resourcesPath}/${properties.keybridgeResources}/js/keybridge-tabs.js"></script>
        </#if>
    </#if>
    <span id="keybridge-ready" hidden></span>
</#macro>
